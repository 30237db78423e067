import PayPoint
import Testing
import ZVT

@testable import Devices
@testable import ZVTSession

/// What a clerk reads names what was really asked of the terminal.
@Suite struct DoubtTextTests {
    static let authorisation = Order.authorize(AuthorizationOrder(amount: 5050))
    static let reversal = Order.reverse(ReversalOrder(receiptNumber: 163))
    static let refund = Order.refund(RefundOrder(amount: 5050))

    @Test(arguments: [
        (authorisation, "Die Verbindung zum Terminal ist während der Zahlung abgerissen"),
        (reversal, "Die Verbindung zum Terminal ist während des Stornos abgerissen"),
        (refund, "Die Verbindung zum Terminal ist während der Erstattung abgerissen"),
    ])
    func `a lost link`(_ order: Order, _ text: String) {
        #expect(Self.text(of: order, .linkLost(.closedByPeer)) == text)
    }

    @Test(arguments: [
        (authorisation, "Das Terminal hat die Zahlung nicht beendet"),
        (reversal, "Das Terminal hat den Storno nicht beendet"),
        (refund, "Das Terminal hat die Erstattung nicht beendet"),
    ])
    func `no end`(_ order: Order, _ text: String) { #expect(Self.text(of: order, .noCompletion) == text) }

    @Test(arguments: [
        (authorisation, "Das Terminal hat die Zahlung widersprüchlich beendet"),
        (reversal, "Das Terminal hat den Storno widersprüchlich beendet"),
        (refund, "Das Terminal hat die Erstattung widersprüchlich beendet"),
    ])
    func `an end that contradicts itself`(_ order: Order, _ text: String) {
        #expect(Self.text(of: order, .unreadableResult) == text)
    }

    @Test(arguments: [
        (ZVTSession.Doubt.Cause.noCompletion, "Das Terminal hat den Kassenschnitt nicht beendet"),
        (.linkLost(.closedByPeer), "Die Verbindung zum Terminal ist während des Kassenschnitts abgerissen"),
        (.unreadableResult, "Das Terminal hat den Kassenschnitt widersprüchlich beendet"),
    ])
    func `an end-of-day`(_ cause: ZVTSession.Doubt.Cause, _ text: String) {
        let doubt = ZVTSession.Doubt(cause: cause, stage: .running, result: nil)
        guard case .unknown(let told) = DayEndOutcome(.inDoubt(doubt), charset: .latin1) else {
            Issue.record("an end-of-day in doubt is unknown")
            return
        }
        #expect(told.text == text)
    }

    private static func text(of order: Order, _ cause: ZVTSession.Doubt.Cause) -> String? {
        let doubt = ZVTSession.Doubt(cause: cause, stage: .running, result: nil)
        guard case .inDoubt(let told) = CardOutcome(.inDoubt(doubt), of: order, charset: .latin1) else { return nil }
        return told.text
    }
}
