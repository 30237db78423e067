import PayPoint
import Testing

/// Which of the terminal's texts go on whose paper.
@Suite struct CardSlipTests {
    private func receipt(
        _ pieces: [TerminalReceipt], signature: Bool = false, prints: [PrintOutcome?] = []
    ) throws -> Receipt {
        var card = Samples.result()
        card.signatureRequired = signature
        var payment = try Samples.payment(in: .resultHeld)
        let approval = Approval(amount: Cents(4250), receipt: ReceiptNumber(register: "K1", number: 1), card: card)
        let end = JournalEvent.paymentEnded(PaymentEnded(payment: "a", end: .approved(approval)))
        let printed = pieces.map { JournalEvent.terminalPrinted(TerminalPrinted(payment: "a", receipt: $0)) }
        var entry: Int64 = 100
        func apply(_ event: JournalEvent) throws {
            try payment.apply(event, entry: entry, at: Timestamp(microseconds: 9))
            entry += 1
        }
        for event in printed + [end] { try apply(event) }
        for outcome in prints {
            let job = PrintJobID(entry)
            try apply(.printQueued(PrintQueued(printer: "p1", content: .receipt(copy: false), payment: "a")))
            if let outcome { try apply(.printEnded(PrintEnded(job: job, outcome: outcome, payment: "a"))) }
        }
        let issuer = ReceiptIssuer(authority: "Stadt Düren", payPoint: "Bürgerbüro")
        return try #require(
            Receipt(
                of: payment, issuer: issuer, approvedAt: CivilTime(secondsSince1970: 0), hash: [], isCopy: false))
    }

    private func text(_ copy: TerminalReceipt.Copy, _ lines: String..., complete: Bool = true) -> TerminalReceipt {
        TerminalReceipt(copy: copy, lines: lines.map { .init(text: $0) }, isComplete: complete)
    }

    @Test func theCitizenGetsTheCustomersCopyOnly() throws {
        let receipt = try receipt([
            text(.merchant, "m"), text(.unspecified, "* * Kundenbeleg * *"), text(.customer, "c1", complete: false),
            text(.customer, "c2"), text(.administration, "v"),
        ])
        #expect(receipt.terminalReceipt?.lines.map(\.text) == ["c1", "c2"])
    }

    @Test func aTextThatDoesNotSayWhatItIsStaysOffTheReceipt() throws {
        #expect(try receipt([text(.unspecified, "Terminal gestört")]).terminalReceipt == nil)
        #expect(try receipt([text(.unspecified, "* * Händlerbeleg * *", "42,50")]).terminalReceipt == nil)
        // Both in one, without an end between them.
        #expect(try receipt([text(.unspecified, "Händlerbeleg", "Kundenbeleg")]).terminalReceipt == nil)
    }

    @Test func ofTwoUntoldTextsTheOneThatCallsItselfSoIsTheCitizens() throws {
        let receipt = try receipt([
            text(.unspecified, "H-Ä-N-D-L-E-R-B-E-L-E-G", complete: false), text(.unspecified, "m"),
            text(.unspecified, "K-U-N-D-E-N-B-E-L-E-G", complete: false), text(.unspecified, "c"),
        ])
        #expect(receipt.terminalReceipt?.lines.map(\.text) == ["K-U-N-D-E-N-B-E-L-E-G", "c"])
    }

    @Test func theMerchantsCopyIsPrintedWhenTheHolderSigns() throws {
        let pieces = [text(.merchant, "m"), text(.customer, "c")]
        #expect(try receipt(pieces).merchantCopy == nil)
        let copy = try #require(try receipt(pieces, signature: true, prints: [nil]).merchantCopy)
        #expect(copy.terminalReceipt?.lines.map(\.text) == ["m"])
        #expect(try receipt([], signature: true).merchantCopy == MerchantCopy(terminalReceipt: nil))
    }

    @Test func itIsPrintedAgainOnlyWhileNoPrintWasConfirmed() throws {
        let outcomes: [PrintOutcome?] = [.notPrinted(.paperOut), .unknown(.linkLost), nil]
        #expect(try receipt([], signature: true, prints: outcomes).merchantCopy != nil)
        #expect(try receipt([], signature: true, prints: [.printed, nil]).merchantCopy == nil)
    }
}
