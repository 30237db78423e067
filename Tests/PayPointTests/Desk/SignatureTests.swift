import PayPoint
import Testing

@Suite struct SignatureTests {
    @Test func aSignatureThatMatchesIsWrittenDownOnce() async throws {
        let fixture = try await Self.signed()
        #expect(try await fixture.openSignatures() == ["a": .awaited])
        for _ in 1...2 {
            let (payment, reversal) = try await fixture.desk.checkSignature(
                of: "a", matches: true, clerk: "AB", reversal: nil, caller: Samples.clerk)
            #expect(payment.signatureMatches == true)
            #expect(reversal == nil)
        }
        #expect(try await fixture.kinds().count(where: { $0 == "payment.signature-checked" }) == 1)
        await #expect(throws: PaymentError.noSignatureToCheck("a")) {
            try await fixture.desk.checkSignature(
                of: "a", matches: false, clerk: "AB", reversal: Self.reversal, caller: Samples.clerk)
        }
    }

    @Test func aSignatureThatDiffersReversesThePaymentAtOnce() async throws {
        let fixture = try await Self.signed()
        let (payment, reversal) = try await fixture.desk.checkSignature(
            of: "a", matches: false, clerk: "AB", reversal: Self.reversal, caller: Samples.clerk)
        #expect(payment.signatureMatches == false)
        #expect(reversal?.request.kind == .reversal(of: "a"))
        #expect(try await fixture.settled("r").state == .approved)
        #expect(try await fixture.desk.payment("a").takenBack == Cents(4250))
    }

    @Test func whoComparedSaysWho() async throws {
        let fixture = try await Self.signed()
        await #expect(throws: PaymentError.self) {
            try await fixture.desk.checkSignature(
                of: "a", matches: true, clerk: "  ", reversal: nil, caller: Samples.clerk)
        }
        #expect(try await fixture.openSignatures() == ["a": .awaited])
    }

    @Test func aPaymentWhoseReversalDidNotHappenStaysInTheList() async throws {
        let fixture = try await Self.signed(reversal: .notBooked(Samples.refusal))
        _ = try await fixture.desk.checkSignature(
            of: "a", matches: false, clerk: "AB", reversal: Self.reversal, caller: Samples.clerk)
        #expect(try await fixture.settled("r").state == .notBooked)
        #expect(try await fixture.openSignatures() == ["a": .differs])
    }

    @Test(arguments: [true, false]) func theDayIsNotClosedBeforeASignatureIsLookedAfter(matches: Bool) async throws {
        let fixture = try await Self.signed()
        let kinds = try await fixture.kinds()
        await #expect(throws: PaymentError.signatureOpen(terminal: "t1", payment: "a")) {
            try await fixture.desk.endDay(of: "t1", caller: Samples.clerk)
        }
        #expect(try await fixture.kinds() == kinds)
        _ = try await fixture.desk.checkSignature(
            of: "a", matches: matches, clerk: "AB", reversal: matches ? nil : Self.reversal, caller: Samples.clerk)
        if !matches { _ = try await fixture.settled("r") }
        #expect(try await fixture.openSignatures().isEmpty)
        #expect(try await fixture.desk.endDay(of: "t1", caller: Samples.clerk).outcome.totals != nil)
    }

    /// The terminal closed its day by itself: the payment can only be refunded now, and holds up no later day.
    @Test func aSignatureOfADayThatIsClosedHoldsUpNoOther() async throws {
        let fixture = try await Self.signed()
        let totals = TerminalTotals(sum: Cents(4250))
        let reported = TerminalReported(terminal: "t1", result: CardResult(resultCode: 0), totals: totals)
        try await fixture.journal.write { try $0.report(reported, isAsked: false) }
        #expect(try await fixture.desk.endDay(of: "t1", caller: Samples.clerk).outcome.totals == totals)
        #expect(try await fixture.openSignatures() == ["a": .awaited])
    }

    @Test func noSignatureIsCheckedThatNobodyWanted() async throws {
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())))
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        await #expect(throws: PaymentError.noSignatureToCheck("a")) {
            try await fixture.desk.checkSignature(
                of: "a", matches: true, clerk: "AB", reversal: nil, caller: Samples.clerk)
        }
    }

    private static let reversal = PaymentRequest(
        id: "r", kind: .reversal(of: "a"), amount: Cents(4250), tender: .card(terminal: "t1"), register: "K1",
        clerk: "AB", lines: [PaymentLine(text: "Storno", unitPrice: Cents(4250))])

    /// A payment "a" that the card holder has signed for.
    private static func signed(reversal: CardOutcome = .approved(Samples.result())) async throws -> DeskFixture {
        var signed = Samples.result()
        signed.signatureRequired = true
        let result = signed
        let dayEnd = DayEndOutcome.closed(TerminalTotals(sum: Cents(4250)), then: nil)
        let fixture = try DeskFixture(
            terminal: ScriptedTerminal(dayEnd: dayEnd) { order, sink in
                try await sink.willSend()
                guard case .authorize = order else {
                    if case .approved(let result, _) = reversal { try await sink.hold(result) }
                    return reversal
                }
                try await sink.hold(result)
                return .approved(result)
            })
        _ = try await fixture.desk.start(Samples.card("a"), caller: Samples.clerk)
        _ = try await fixture.settled("a")
        return fixture
    }
}

extension DeskFixture {
    fileprivate func openSignatures() async throws -> [PaymentID: OpenSignature] {
        var filter = PaymentFilter()
        filter.hasOpenSignature = true
        let payments = try await journal.payments(filter)
        return Dictionary(
            uniqueKeysWithValues: payments.compactMap { payment in payment.openSignature.map { (payment.id, $0) } })
    }
}
