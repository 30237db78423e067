import Interface

/// Shows a payment as it goes: one line that changes on a terminal, a line for each message elsewhere, or JSON.
actor ProgressDisplay {
    enum Form {
        case live, lines, json
    }

    private let form: Form
    private let output: Output
    private var shown = ""
    /// A payment changes in more than its state; what the terminal last said stays then.
    private var state: WireState?
    private var isLiveLineOpen = false
    /// The result stands on the screen or is about to; what is found out later has no place there.
    private var isOver = false

    init(_ form: Form, output: Output = .standard) {
        self.form = form
        self.output = output
    }

    init(_ format: FormatOptions) {
        self.init(format.json ? .json : Output.standard.isDrawable ? .live : .lines)
    }

    func show(_ news: News) throws {
        guard form != .json else { return try output.line(JSONText.line(news)) }
        if let progress = news.progress {
            try show(progress.text)
        } else if let payment = news.payment, !payment.settled, payment.state != state {
            state = payment.state
            try show(Self.text(payment))
        }
    }

    /// Something this command says itself, which stays on the screen. Not part of the JSON.
    func note(_ text: String) throws {
        guard form != .json, !isOver else { return }
        try clear()
        try output.line(PrintableText.clean(text))
    }

    /// Makes room for the result, behind which nothing more is said.
    func end() throws {
        isOver = true
        try clear()
    }

    private func clear() throws {
        guard isLiveLineOpen else { return }
        try output.write(Self.backToStart)
        isLiveLineOpen = false
    }

    private func show(_ text: String) throws {
        guard text != shown else { return }
        shown = text
        let clean = PrintableText.clean(text)
        switch form {
        case .json: break
        case .lines: try output.line(clean)
        case .live:
            // A line that wraps could not be replaced.
            let width = (output.width ?? Self.usualWidth) - Self.marker.count - 1
            try output.write(Self.backToStart + Self.marker + String(clean.prefix(max(width, 1))))
            isLiveLineOpen = true
        }
    }

    private static func text(_ payment: WirePayment) -> String {
        payment.state == .approved ? "\(payment.stateText), die Quittung wird gedruckt" : payment.state.german
    }

    private static let marker = "» "
    private static let usualWidth = 80
    /// To the first column, and the line emptied (ECMA-48).
    private static let backToStart = "\r\u{1B}[2K"
}
