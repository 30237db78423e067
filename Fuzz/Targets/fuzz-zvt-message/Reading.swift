import FuzzSupport
import ZVT

/// Asks a message for all it can tell. That nothing traps is what is checked here.
func readEverything(of message: Message, _ charset: CharacterSet) {
    switch message {
    case .statusInformation(let information): read(information, charset)
    case .completion(let completion):
        use(completion.resultCode)
        use((completion.registrationStatus, completion.terminalID, completion.currency, completion.tlv))
        use((completion.status?.deviceName, completion.status?.serialNumber, completion.status?.terminalID))
        use((completion.status?.hasRebooted, completion.status?.softwareName))
    case .abortByTerminal(let abort):
        use((abort.resultCode, abort.tlv, abort.receiptNumber, abort.vendorError(in: charset)?.codeText))
    case .intermediateStatus(let status):
        use((status.timeoutMinutes, status.text(in: charset)))
    case .printLine(let line):
        use((line.receiptType, line.line(in: charset)))
    case .printTextBlock(let block):
        use((block.receiptType, block.information, block.lines(in: charset)))
    case .displayText(let text):
        use(text.lines(in: charset))
    case .acknowledge(let response), .refusal(let response):
        use((response.isPositive, response.code))
    case .authorization(let order):
        use((order.amount, order.currency, order.paymentType, order.tlv))
    case .setDateAndTime(let clock): use((clock.date, clock.time))
    case .setDateAndTimeInECR(let clock): use((clock.date, clock.time))
    case .reversal(let order): use((order.receiptNumber, order.amount, order.currency))
    case .registration, .logOff, .sendTotals, .reprintReceipts, .resetTerminal, .printSystemConfiguration,
        .repeatReceipt, .partialReversal, .refund, .endOfDay, .diagnosis, .initialisation, .abort,
        .activateServiceMode, .softwareUpdate, .statusEnquiry, .other:
        break
    }
}

private func read(_ information: StatusInformation, _ charset: CharacterSet) {
    if let totals = information.totals, let field = information.fields[.totals] {
        expect((try? totals.encoded()) == Array(field), "totals that were read are written as they stood")
        use(totals.cents)
    }
    if let digits = information.panLastFour { expect(digits.count <= 4, "no more than four digits are offered") }
    use((information.resultCode?.isSuccess, information.amount, information.currency, information.traceNumber))
    use((information.originalTraceNumber, information.receiptNumber, information.turnoverNumber))
    use((information.time, information.date, information.terminalID, information.vuNumber))
    use((information.authorisationAttribute, information.aidParameter, information.hostResultCode))
    use((information.additionalText(in: charset), information.displayTexts(in: charset)))
    use((information.cardSequenceNumber, information.expiry, information.cardType, information.networkCardType))
    use((information.cardName(in: charset), information.cardTechnology, information.cardholderVerification))
    use((information.applicationID, information.applicationName(in: charset), information.signatureRequired))
    for receipt in [ReceiptType.merchant, .customer, .administration] {
        use((information.emvText(for: receipt, in: charset), information.owesReceipt(receipt)))
    }
    use((information.receiptTexts(.receiptHeader, in: charset), information.vendorError(in: charset)))
    use((information.tip, information.cashback))
}
