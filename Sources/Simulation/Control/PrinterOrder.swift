/// A line of the control channel of a printer.
public enum PrinterOrder: Hashable, Sendable {
    case act(PrinterAction)
    case showState
    /// What is printed since the last cut, as text.
    case showUncut
    case help

    /// - Throws: what is wrong with the line.
    public init(_ line: String) throws(InvalidOrder) {
        let words = line.split(separator: " ").map(String.init)
        switch (words.first ?? "", words.dropFirst().first ?? "") {
        case ("paper", "ends"): self = .act(.paperEnds(afterRows: try Self.rows(words.last ?? "")))
        case ("paper", let name):
            guard let paper = PrinterConditions.Paper(rawValue: name) else {
                throw InvalidOrder("write: paper ok|low|out, or paper ends ROWS")
            }
            self = .act(.paper(paper))
        case ("cover", let word): self = .act(.cover(isOpen: try Self.flag(word, "open", "close")))
        case ("drawer", "stuck"): self = .act(.drawerStuck(true))
        case ("drawer", "free"): self = .act(.drawerStuck(false))
        case ("drawer", let word): self = .act(.drawer(isOpen: try Self.flag(word, "open", "close")))
        case ("offline", let word): self = .act(.offline(try Self.flag(word, "on", "off")))
        case ("cutter", let word): self = .act(.cutterError(try Self.flag(word, "error", "ok")))
        case ("broken", let word): self = .act(.fatalError(try Self.flag(word, "on", "off")))
        case ("power", let word): self = .act(.power(try Self.flag(word, "on", "off")))
        case ("tear", ""): self = .act(.tear)
        case ("state", ""): self = .showState
        case ("uncut", ""): self = .showUncut
        case ("help", ""): self = .help
        case (let verb, _): throw InvalidOrder("'\(verb)' is no command: try help")
        }
    }

    private static func rows(_ word: String) throws(InvalidOrder) -> Int {
        guard let rows = Int(word), (1...100_000).contains(rows) else {
            throw InvalidOrder("write: paper ends ROWS, with ROWS from 1")
        }
        return rows
    }

    private static func flag(_ word: String, _ yes: String, _ no: String) throws(InvalidOrder) -> Bool {
        guard word == yes || word == no else { throw InvalidOrder("write \(yes) or \(no)") }
        return word == yes
    }

    public static let helpText = """
        paper ok|low|out          the roll
        paper ends ROWS           the roll ends after so many more rows
        cover open|close
        offline on|off            by the printer's button
        cutter error|ok           the knife jams, is free again
        broken on|off             an error that only power off may cure
        drawer open|close         by hand
        drawer stuck|free         whether a kick opens it
        tear                      tear off what is printed
        power on|off
        state                     everything as JSON
        uncut                     what is printed since the last cut
        help
        """
}

/// What a printer is doing, for the control channel.
public struct PrinterReport: Hashable, Sendable, Codable {
    public var conditions: PrinterConditions
    public var hasPower: Bool
    /// Bytes that came and are not printed.
    public var heldBytes: Int
    public var isIdle: Bool
    /// Times the drawer was kicked.
    public var kicks: Int
    /// What no printer could make sense of.
    public var complaints: [String]

    public init(_ printer: SimulatedPrinter) {
        conditions = printer.conditions
        hasPower = printer.hasPower
        heldBytes = printer.heldBytes
        isIdle = printer.isIdle
        kicks = printer.kicks
        complaints = printer.complaints
    }
}
