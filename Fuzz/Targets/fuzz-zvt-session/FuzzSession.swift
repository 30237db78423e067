import FuzzSupport
import ZVT
import ZVTSession

/// The input is a script of what happens to a conversation: its transport and profile, then events.
@main enum FuzzSession {
    static func main() {
        runFuzzer { script in
            let setting = script.byte()
            let transport: ConversationTransport = setting & 1 == 0 ? .tcp : .serial(SerialTiming())
            var profile = TerminalProfile(setting & 2 == 0 ? .generic : .ccv)
            profile.supportsAbort = setting & 4 == 0
            var owner = ConversationOwner(transport, profile)
            if setting & 16 == 0 { register(&owner) }
            while !script.isAtEnd { step(&owner, &script) }
            owner.handle(.linkLost(.closedByPeer))
            owner.checkEnd()
        }
    }

    private static func register(_ owner: inout ConversationOwner) {
        owner.handle(.linkOpened(afterUncertainty: false))
        owner.handle(.order(.register))
        owner.receive(message: [0x80, 0x00, 0x00])
        owner.receive(message: [0x06, 0x0F, 0x02, 0x19, 0x00])
        owner.receive(line: [LineControl.ack])
    }

    private static func step(_ owner: inout ConversationOwner, _ script: inout FuzzInput) {
        switch script.number(below: 16) {
        case 0...3: owner.receive(message: script.pick(messages))
        case 4:
            let control = script.pick(controls)
            owner.receive(message: APDU(control, data: script.counted()).encoded)
        case 5: owner.handle(.received(script.counted()))
        case 6, 7: owner.receive(line: [LineControl.ack])
        case 8: owner.receive(line: [LineControl.nak])
        case 9, 10: owner.handle(.order(script.pick(orders)))
        case 11: owner.store()
        case 12: owner.refuseToStore()
        case 13: owner.advance(milliseconds: Int64(script.byte()) * 50)
        case 14: owner.fireNextTimer()
        default:
            switch script.number(below: 4) {
            case 0: owner.handle(.linkOpened(afterUncertainty: false))
            case 1: owner.handle(.linkOpened(afterUncertainty: true))
            case 2: owner.handle(.linkLost(script.pick([.closedByPeer, .closedByUs])))
            default: owner.handle(.timer(script.pick(ConversationTimer.all)))
            }
        }
    }

    /// What terminals say: acceptance, refusals, states, results, ends, receipts.
    private static let messages: [[UInt8]] = [
        [0x80, 0x00, 0x00], [0x84, 0x9C, 0x00], [0x84, 0x6C, 0x01, 0x21], [0x84, 0x83, 0x00], [0x84, 0x00, 0x00],
        [0x04, 0xFF, 0x01, 0x0E], [0x04, 0xFF, 0x02, 0x0A, 0x99], [0x04, 0xFF, 0x01, 0x05],
        [0x04, 0x0F, 0x09, 0x27, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x50, 0x50], [0x04, 0x0F, 0x02, 0x27, 0x05],
        [0x04, 0x0F, 0x02, 0x27, 0x37], [0x04, 0x0F, 0x00], [0x04, 0x0F, 0x03, 0x22, 0xA1, 0x00],
        [0x06, 0x0F, 0x00], [0x06, 0x0F, 0x01, 0x9C], [0x06, 0x0F, 0x02, 0x27, 0xE0],
        [0x06, 0x1E, 0x01, 0x6C], [0x06, 0x1E, 0x00], [0x06, 0x1E, 0x04, 0xB8, 0x87, 0x00, 0x07],
        [0x06, 0x1E, 0x04, 0xB8, 0x87, 0xFF, 0xFF], [0x06, 0xD1, 0x02, 0x00, 0x41], [0x06, 0xD1, 0x02, 0x81, 0x41],
        [0x06, 0xD3, 0x0D, 0x06, 0x0B, 0x1F, 0x07, 0x01, 0x02, 0x25, 0x05, 0x09, 0x01, 0x81, 0x07, 0x00],
        [0x04, 0x01, 0x00], [0x06, 0xE4, 0x00], [0x0F, 0xA1, 0x00],
    ]

    private static let controls: [ControlField] = [
        .statusInformation, .intermediateStatus, .completion, .abortByTerminal, .printLine, .printTextBlock,
        .setDateAndTimeInECR, ControlField(0x84, 0x6C),
    ]

    private static let orders: [Order] = [
        .authorize(AuthorizationOrder(amount: 5050)), .abort, .register, .refund(RefundOrder(amount: 100)),
        .reverse(ReversalOrder(receiptNumber: 7)), .endOfDay, .statusEnquiry, .repeatReceipt(nil), .totals,
        .displayText(DisplayOrder(lines: ["x"])), .logOff, .reset, .initialise, .diagnosis(nil),
        .authorize(AuthorizationOrder(amount: 0)),
    ]
}
