import FuzzSupport
import ZVT
import ZVTSession

/// Keeps the books of one conversation: what was ordered, what was told, and what went to the terminal.
struct ConversationLedger {
    private let transport: ConversationTransport
    private var isOpen = false
    private var running: Order?
    /// Orders to abort that nothing was said about.
    private var openAborts = 0
    /// What must be stored before the terminal gets its 80 00 00.
    private var held: HoldID?
    private var isResultHeld = false
    /// What came over TCP, read a second time.
    private var stream = StreamLink()
    /// The most often that we may have sent 80 00 00: for each result that was stored, and for each message that is none.
    private var mostAcknowledgements = 0
    private var paymentsOrdered = 0
    private var paymentsSent = 0

    init(_ transport: ConversationTransport) {
        self.transport = transport
    }

    mutating func note(_ event: ConversationEvent, _ effects: [ConversationEffect]) {
        let wasRejected = effects.contains { if case .report(.orderRejected) = $0 { true } else { false } }
        switch event {
        case .linkOpened:
            isOpen = true
            held = nil
            stream = StreamLink()
            mostAcknowledgements = 0
        case .linkLost: held = nil
        case .order(.abort): openAborts += 1
        case .order(.authorize) where !wasRejected: paymentsOrdered += 1
        case .stored(held):
            if isResultHeld { mostAcknowledgements += 1 }
            held = nil
        case .notStored(held): held = nil
        case .received(let bytes): noteReceived(bytes)
        case .timer, .order, .stored, .notStored: break
        }
        for effect in effects { note(effect) }
        if case .linkLost = event { isOpen = false }
    }

    private mutating func note(_ effect: ConversationEffect) {
        switch effect {
        case .send(let bytes): noteSent(bytes)
        case .report(let report): note(report)
        case .closeLink:
            expect(isOpen, "only an open link is closed")
            isOpen = false
            held = nil
        case .arm: expect(isOpen, "without a link nothing is waited for")
        case .disarm: break
        }
    }

    private mutating func noteReceived(_ bytes: [UInt8]) {
        guard isOpen, transport == .tcp else { return }
        for case .deliver(let apdu) in stream.receive(bytes)
        where !apdu.control.isResponse && apdu.control != .statusInformation {
            mostAcknowledgements += 1
        }
    }

    private mutating func noteSent(_ bytes: [UInt8]) {
        expect(isOpen, "nothing is sent without a link")
        guard transport == .tcp else { return }
        // A serial line may repeat the answer to the message before.
        if bytes == APDU.acknowledge.encoded {
            expect(held == nil, "while something is stored nothing is acknowledged")
            mostAcknowledgements -= 1
            expect(mostAcknowledgements >= 0, "no result is acknowledged before it is stored")
        }
        if bytes.starts(with: [0x06, 0x01]) { paymentsSent += 1 }
        expect((try? APDU(encoded: bytes)) != nil, "whole messages are sent")
    }

    private mutating func note(_ report: Report) {
        switch report {
        case .sent(let order):
            // An end-of-day tells of its main command after the queries for reservations.
            expect(running == nil || running == order && order == .endOfDay, "one order at a time")
            running = order
        case .running(let order): expect(running == order, "only the order that was sent runs")
        case .finished(let order, _):
            expect(running == order, "only the order that was sent ends, and once")
            running = nil
        case .holdResult(let id, _): hold(id, isResult: true)
        case .holdPrint(let id, _): hold(id, isResult: false)
        case .abortAnswered:
            openAborts -= 1
            expect(openAborts >= 0, "an abort is answered once")
        case .orderRejected(let order, _): expect(order != .abort, "an abort is answered, never rejected")
        case .linkUp, .linkDown, .intermediate, .notice: break
        }
    }

    private mutating func hold(_ id: HoldID, isResult: Bool) {
        expect(held == nil, "one thing at a time is stored")
        held = id
        isResultHeld = isResult
    }

    func checkEnd() {
        expect(running == nil, "every order ends")
        expect(openAborts == 0, "every abort is answered")
        expect(transport != .tcp || paymentsSent == paymentsOrdered, "a payment that was taken is sent once")
    }
}
