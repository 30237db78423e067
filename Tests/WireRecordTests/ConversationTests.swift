import PayPoint
import Testing
import ZVT
import ZVTSession

@testable import WireRecord

/// How steps become conversations, and conversations files.
@Suite struct ConversationTests {
    private static let payment: PaymentID = "20261122-193011-k3f9qx"
    /// 42,50 EUR approved.
    private static let approval = "04 0F 12 27 00 04 00 00 00 00 42 50 0B 00 01 63 19 70 87 01 63"

    private static func paid() -> RecordedTerminal {
        var profile = TerminalProfile(.generic)
        profile.configuration.remove(.printCommands)
        let terminal = RecordedTerminal(profile: profile)
        terminal.register()
        terminal.belongs(to: payment)
        terminal.feed(.order(.authorize(AuthorizationOrder(amount: 4250))))
        terminal.receive("80 00 00")
        terminal.receive(approval)
        terminal.store()
        terminal.receive("06 0F 00")
        terminal.belongs(to: nil)
        return terminal
    }

    @Test func `a registration and a payment are two conversations`() throws {
        let found = try Self.paid().conversations()
        #expect(found.map(\.order) == ["register", "authorize"])
        #expect(found.map(\.outcome) == ["completed", "approved"])
        #expect(found.map(\.head.payment) == [nil, Self.payment])
        #expect(found.map(\.messageCount) == [4, 6])
        #expect(Set(found.map(\.head.name)).count == 2)
        for conversation in found { #expect(WireReplay.difference(in: conversation) == nil) }
    }

    @Test func `a payment replays although the record of its link is gone`() throws {
        let payment = try #require(try Self.paid().conversations().last)
        guard case .registered = payment.head.terminal?.start.rest else {
            Issue.record("\(payment.head)")
            return
        }
        #expect(payment.entries.first?.milliseconds == 0)
        #expect(WireReplay.difference(in: payment) == nil)
    }

    @Test func `the question for the last transaction belongs to the payment it is about`() throws {
        let terminal = Self.paid()
        terminal.feed(.order(.repeatReceipt(nil)))
        terminal.receive("80 00 00")
        terminal.receive(Self.approval)
        terminal.store()
        terminal.receive("06 0F 00")
        let found = try terminal.conversations()
        #expect(found.map(\.order) == ["register", "authorize", "repeatReceipt"])
        #expect(found.map(\.head.payment) == [nil, Self.payment, Self.payment])
        for conversation in found { #expect(WireReplay.difference(in: conversation) == nil) }
    }

    @Test func `an acknowledgement before the result was stored is found`() throws {
        var payment = try #require(try Self.paid().conversations().last)
        let stored = try #require(
            payment.entries.firstIndex { if case .event(.stored) = $0.content { true } else { false } })
        payment.entries.remove(at: stored)
        let difference = try #require(WireReplay.difference(in: payment))
        #expect(difference.line == stored + 2)
        #expect(difference.text.contains("800000"))
    }

    @Test func `a link that is lost behind a result ends the conversation in doubt`() throws {
        let terminal = RecordedTerminal()
        terminal.register()
        terminal.feed(.order(.authorize(AuthorizationOrder(amount: 4250))))
        terminal.receive("80 00 00")
        terminal.receive(Self.approval)
        terminal.feed(.linkLost(.closedByPeer))
        let payment = try #require(try terminal.conversations().last)
        #expect(payment.outcome == "inDoubt")
        #expect(WireReplay.difference(in: payment) == nil)
    }

    @Test func `a status enquiry that says nothing new leaves no trace`() throws {
        let terminal = RecordedTerminal()
        terminal.register()
        func enquire(_ answer: String) {
            terminal.feed(.order(.statusEnquiry))
            terminal.receive("80 00 00")
            terminal.receive(answer)
        }
        for _ in 0..<5 { enquire("06 0F 01 00") }
        #expect(try terminal.conversations().map(\.order) == ["register", "statusEnquiry"])
        enquire("06 0F 01 9C")
        enquire("06 0F 01 9C")
        #expect(try terminal.conversations().count == 3)
        terminal.belongs(to: Self.payment)
        enquire("06 0F 01 9C")
        let found = try terminal.conversations()
        #expect(found.count == 4)
        #expect(found.last?.head.payment == Self.payment)
        for conversation in found { #expect(WireReplay.difference(in: conversation) == nil) }
    }

    @Test func `over a serial line acknowledgements and repeats replay`() throws {
        let terminal = RecordedTerminal(.serial(SerialTiming()))
        terminal.feed(.linkOpened(afterUncertainty: false))
        terminal.feed(.order(.register))
        terminal.feed(.received([0x06]))
        let accepted: [UInt8] = SerialFrame.encode(APDU(.acknowledge).encoded)
        terminal.feed(.received(accepted))
        let completion = SerialFrame.encode(unhex("06 0F 03 19 00 00"))
        terminal.feed(.received(completion))
        // Our answer got lost: the terminal sends the same again.
        terminal.feed(.received(completion), after: 5000)
        let found = try terminal.conversations()
        #expect(found.first?.outcome == "completed")
        #expect(found.count == 2)
        for conversation in found { #expect(WireReplay.difference(in: conversation) == nil, "\(conversation.entries)") }
    }
}
