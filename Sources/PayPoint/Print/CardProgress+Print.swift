extension CardProgress {
    /// What keeps a receipt from being printed on; `nil` when it goes on.
    static func printing(_ trouble: PrintTrouble?) -> CardProgress {
        guard let trouble else {
            return CardProgress(
                code: nil, german: "Die Quittung wird gedruckt", english: "Printing the receipt", actor: .nobody)
        }
        return CardProgress(
            code: nil, german: "\(trouble.german) – die Quittung wartet darauf, dass es behoben wird",
            english: "\(trouble.english) – the receipt waits until this is put right", actor: .clerk)
    }
}

extension PrintTrouble {
    fileprivate var english: String {
        switch self {
        case .paperOut: "Out of paper"
        case .coverOpen: "Printer cover is open"
        case .offline: "Printer is not ready"
        case .printerError: "Printer reports an error"
        case .notConnected, .linkLost, .noAnswer, .queueFull, .notPrintable, .interrupted, .notJournaled, .notConfirmed:
            "Printer cannot be used"
        }
    }
}
