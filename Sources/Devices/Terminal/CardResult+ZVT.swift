internal import PayPoint
internal import ZVT
internal import ZVTSession

extension CardResult {
    /// What may be kept of a 04 0F.
    init(_ information: StatusInformation, charset: CharacterSet) {
        self.init(
            resultCode: information.resultCode?.rawValue, amount: information.amount.map { Cents(Int64($0)) },
            signatureRequired: information.signatureRequired)
        currency = information.currency?.number
        terminalID = information.terminalID
        traceNumber = information.traceNumber.map { Self.padded($0, 6) }
        originalTrace = information.originalTraceNumber.flatMap { $0 == 0 ? nil : Self.padded($0, 6) }
        receiptNumber = information.receiptNumber.map { Self.padded($0, 4) }
        date = information.date
        time = information.time
        cardName = information.cardName(in: charset).map(CardNumber.masked)
        cardType = information.cardType?.rawValue
        lastFourDigits = information.panLastFour
        cardSequence = information.cardSequenceNumber.map { Self.padded($0, 4) }
        contractNumber = information.vuNumber
        authorisation = information.authorisationAttribute
        application = information.applicationID
        entry = information.cardTechnology.map(Self.entry)
        verification = information.cardholderVerification.flatMap(Self.verification)
        additionalText = information.additionalText(in: charset).map(CardNumber.masked)
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func entry(_ technology: StatusInformation.CardTechnology) -> Entry {
        switch technology {
        case .magneticStripe: .stripe
        case .chip: .chip
        case .contactless: .contactless
        }
    }

    private static func verification(_ verification: CardholderVerification) -> Verification? {
        switch verification {
        case .none: Verification.none
        case .signature: .signature
        case .onlinePIN, .encryptedOfflinePIN, .plainOfflinePIN: .pin
        case .onlinePINAndSignature, .encryptedOfflinePINAndSignature, .plainOfflinePINAndSignature: .pinAndSignature
        case .unknown: nil
        }
    }
}

extension TerminalReceipt {
    init(_ text: PrintedText) {
        let copy: Copy =
            switch text.receiptType {
            case .customer: .customer
            case .merchant: .merchant
            case .administration: .administration
            case nil: .unspecified
            }
        let texts = CardNumber.masked(lines: text.lines.map(\.indentedText))
        self.init(
            copy: copy,
            lines: zip(text.lines, texts).flatMap { line, text in
                guard line.feed == 0 else { return Array(repeating: Line(text: ""), count: max(0, line.feed)) }
                return [
                    Line(
                        text: text, centred: line.isCentred, doubleWidth: line.isDoubleWidth,
                        doubleHeight: line.isDoubleHeight)
                ]
            }, isComplete: text.isComplete, hasSignatureLine: text.information?.contains(.signature))
    }
}

extension ReceiptLine {
    fileprivate var indentedText: String { String(repeating: " ", count: max(0, indent)) + text }
}
