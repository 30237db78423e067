import PayPoint
import Testing

@Suite struct PaymentStateTests {
    /// The table of the state machine, written out by hand a second time.
    private static let allowed: [PaymentState: Set<PaymentState>] = [
        .requested: [.sent, .approved, .notBooked, .cancelled],
        .sent: [.running, .resultHeld, .declined, .cancelled, .notBooked, .inDoubt],
        .running: [.resultHeld, .declined, .cancelled, .notBooked, .inDoubt],
        .resultHeld: [.resultHeld, .approved, .declined, .cancelled, .notBooked, .inDoubt],
        .inDoubt: [.approved, .declined, .cancelled, .notBooked],
    ]

    @Test(arguments: PaymentState.allCases, PaymentState.allCases)
    func onlyTheStepsOfTheTableArePossible(from: PaymentState, to: PaymentState) throws {
        var payment = try Samples.payment(in: from)
        let isAllowed = Self.allowed[from, default: []].contains(to)
        guard let event = Samples.event(leadingTo: to) else { return }
        if isAllowed {
            try payment.apply(event, entry: 99, at: Timestamp(microseconds: 99))
            #expect(payment.state == to)
        } else {
            let before = payment
            #expect(throws: TransitionError.self) {
                try payment.apply(event, entry: 99, at: Timestamp(microseconds: 99))
            }
            #expect(payment == before)
        }
    }

    @Test func aCardCannotBeApprovedWithoutAResultOnDisk() throws {
        var payment = try Samples.payment(in: .running)
        let event = try #require(Samples.event(leadingTo: .approved))
        #expect(throws: TransitionError.self) {
            try payment.apply(event, entry: 9, at: Timestamp(microseconds: 9))
        }
    }
}
