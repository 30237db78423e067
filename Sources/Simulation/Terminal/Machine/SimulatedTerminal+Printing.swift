internal import ZVT

extension SimulatedTerminal {
    /// The receipts of the entry. Without an entry there is nothing to print.
    mutating func printReceipts(_ effects: inout [TerminalEffect]) {
        guard let entry = run?.entry else { return }
        deliver(receipts(of: book.entries[entry]), forRegister: .takesPaymentReceipts, &effects)
    }

    func receipts(of entry: BookEntry) -> [TerminalReceipt] {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        let wanted = registration.receiptParameter
        var receipts: [TerminalReceipt] = []
        if wanted.contains(.merchantOnSuccess) || entry.check == .signature {
            receipts.append(composer.receipt(.merchant, entry))
        }
        if wanted.contains(.customerOnSuccess) { receipts.append(composer.receipt(.customer, entry)) }
        if wanted.contains(.customerFirst) { receipts.reverse() }
        return receipts
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
