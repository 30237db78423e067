/// The steps of a command. Every list here is one dialogue.
enum Plan {
    static func cancelled(_ text: String, receipts: ReceiptParameter? = nil) -> [Step] {
        let failure = Failure(code: 0x6C, text: text)
        return [.show(.removeCard), .fail(failure), .printFailure(failure, receipts), .abort(0x6C)]
    }

    /// The cash register has refused the result or a receipt.
    static func afterRefusal(_ pace: TerminalPace) -> [Step] {
        [
            .show(Display(code: 0x05, lines: ["Storno wird durchgeführt"])), .pause(pace.hostMilliseconds),
            .abort(0xFF),
        ]
    }

    /// The terminal has taken the payment back because nobody answered, and says no more than that to whoever still listens.
    static func ownReversal(_ pace: TerminalPace) -> [Step] { [.pause(pace.hostMilliseconds), .abort(0xFF)] }
}
