import Interface

/// What `print` and `reprint` say at the end.
struct PrintEnd {
    let printer: String
    let job: Int64
    let outcome: OrgZahlstellePrinter.Outcome?
    let trouble: String?

    func show(_ reply: some Encodable, _ format: FormatOptions) throws {
        try format.show(reply) { screen in
            let state =
                outcome.map { screen.paint($0.german, $0 == .printed ? .good : .bad) } ?? "wartet auf den Drucker"
            let reason = trouble.map { " (\(PrintableText.clean($0)))" } ?? ""
            return ["Druckauftrag \(job) an \(printer): \(state)\(reason)"]
        }
        if let outcome, outcome.exitStatus != .done { throw outcome.exitStatus.code }
    }
}
