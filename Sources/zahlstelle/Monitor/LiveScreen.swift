import Glibc

/// A picture on the whole terminal, drawn over and over, that leaves the terminal as it was (ECMA-48, and xterm's private modes).
final class LiveScreen {
    /// The other screen, without cursor; lines that are too long are cut by the terminal.
    private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l"
    private static let leave = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
    private static let home = "\u{1B}[H"
    private static let restOfLine = "\u{1B}[K"
    private static let restOfScreen = "\u{1B}[J"
    /// Where the terminal does not tell how many lines it has.
    private static let usualHeight = 24

    private let output: Output
    /// How the terminal was, while it is ours.
    private var before: termios?
    private var isOurs = false

    init(_ output: Output = .standard) {
        self.output = output
    }

    deinit { leave() }

    func enter() throws(CommandFailure) {
        guard !isOurs else { return }
        isOurs = true
        var mode = termios()
        if tcgetattr(STDIN_FILENO, &mode) == 0 {
            before = mode
            // What is typed would stand in the middle of the picture. Ctrl-C goes on to be a signal.
            mode.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSANOW, &mode)
        }
        try output.write(Self.enter)
    }

    func leave() {
        guard isOurs else { return }
        isOurs = false
        // A terminal that is gone gets nothing back.
        try? output.write(Self.leave)
        guard var before else { return }
        // What was typed meanwhile is not meant for the shell, which is why it is thrown away.
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    }

    func draw(_ lines: [String]) throws(CommandFailure) {
        try output.write(Self.picture(lines, height: output.height ?? Self.usualHeight))
    }

    /// What does not fit is said to be missing, because the terminal would scroll it away.
    static func picture(_ lines: [String], height: Int) -> String {
        var shown = lines
        if lines.count > height {
            let kept = max(0, height - 1)
            shown = lines.prefix(kept) + ["… (\(lines.count - kept) Zeilen mehr)"]
        }
        return home + shown.map { $0 + restOfLine }.joined(separator: "\r\n") + restOfScreen
    }
}
