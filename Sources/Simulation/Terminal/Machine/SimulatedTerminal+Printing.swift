internal import ZVT

extension SimulatedTerminal {
    /// The receipts of the entry. Without an entry there is nothing to print.
    ///
    /// - Parameter wanted: what the command itself has asked for, tag 1F04.
    mutating func printReceipts(_ wanted: ReceiptParameter?, _ effects: inout [TerminalEffect]) {
        guard let entry = run?.entry else { return }
        deliver(receipts(of: book.entries[entry], wanted), forRegister: .takesPaymentReceipts, &effects)
    }

    func receipts(
        of entry: BookEntry, _ wanted: ReceiptParameter? = nil, isCopy: Bool = false
    ) -> [TerminalReceipt] {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        let wanted = wanted ?? registration.receiptParameter
        var kinds: [TerminalReceipt.Kind] = []
        if wanted.contains(.merchantOnSuccess) || entry.check == .signature { kinds.append(.merchant) }
        if wanted.contains(.customerOnSuccess) { kinds.append(.customer) }
        if wanted.contains(.customerFirst) { kinds.reverse() }
        return kinds.map { composer.receipt($0, entry, isCopy: isCopy) }
    }

    mutating func printFailure(
        _ failure: Failure, _ wanted: ReceiptParameter?, _ effects: inout [TerminalEffect]
    ) {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        let wanted = wanted ?? registration.receiptParameter
        var kinds: [TerminalReceipt.Kind] = []
        if wanted.contains(.merchantOnFailure) { kinds.append(.merchant) }
        if wanted.contains(.customerOnFailure) { kinds.append(.customer) }
        if wanted.contains(.customerFirst) { kinds.reverse() }
        let receipts = kinds.map { composer.receipt($0, failure, at: time) }
        deliver(receipts, forRegister: .takesPaymentReceipts, &effects)
    }

    mutating func printAdministration(_ lines: [TerminalReceiptLine], _ effects: inout [TerminalEffect]) {
        let receipt = TerminalReceipt(kind: .administration, lines: lines, information: 0x01)
        deliver([receipt], forRegister: .takesAdministrationReceipts, &effects)
    }

    /// To the cash register as print commands, to it as data of which it makes its own receipt, or onto own paper.
    mutating func deliver(
        _ receipts: [TerminalReceipt], forRegister taker: Registration.Configuration, _ effects: inout [TerminalEffect]
    ) {
        guard registration.configuration.contains(taker) else {
            effects += receipts.map { .print($0) }
            return
        }
        guard registration.configuration.contains(.printCommands) else { return }
        let steps = receipts.flatMap { receipt in
            printCommands(receipt).flatMap { [Step.pause(settings.pace.printMilliseconds), $0] }
        }
        run?.remaining += steps.reversed()
    }

    private func printCommands(_ receipt: TerminalReceipt) -> [Step] {
        registration.takesTextBlocks
            ? PrintCommands.blocks(receipt, registration.charset, maximumCount: registration.maximumCount)
            : PrintCommands.lines(receipt, registration.charset)
    }
}
