import PayPoint
import Testing
import ZVT
import ZVTSession

@testable import WireRecord

/// A terminal's conversation with a record of it, on a clock that a test moves.
final class RecordedTerminal {
    private var conversation: Conversation
    private let recorder: TerminalRecorder
    private let store: WireStore
    let directory: TestDirectory
    private(set) var now: Int64 = 1000
    /// What was sent, each as one array.
    private(set) var sent: [[UInt8]] = []
    private(set) var held: HoldID?

    init(
        _ transport: ConversationTransport = .tcp, profile: TerminalProfile = TerminalProfile(.generic),
        directory: TestDirectory = TestDirectory()
    ) {
        self.directory = directory
        store = WireStore(directory: directory.path) { _ in }
        recorder = TerminalRecorder(device: "t1", store: store, clock: FixedClock())
        conversation = Conversation(transport: transport, profile: profile)
        conversation.observe()
    }

    func feed(_ event: ConversationEvent, after milliseconds: Int64 = 10) {
        now += milliseconds
        let effects = conversation.handle(event, at: now)
        recorder.note(conversation.takeSteps(), transport: conversation.transport, profile: conversation.profile)
        for effect in effects {
            switch effect {
            case .send(let bytes): sent.append(bytes)
            case .report(.holdResult(let id, _)), .report(.holdPrint(let id, _)): held = id
            case .arm, .disarm, .report, .closeLink: break
            }
        }
    }

    func receive(_ apdu: APDU) { feed(.received(apdu.encoded)) }

    func receive(_ hex: String) { feed(.received(unhex(hex))) }

    /// Tells the conversation that what it holds is on disk.
    func store(_ isStored: Bool = true) {
        guard let id = held else { return }
        held = nil
        feed(isStored ? .stored(id) : .notStored(id))
    }

    func register() {
        feed(.linkOpened(afterUncertainty: false))
        feed(.order(.register))
        receive("80 00 00 06 0F 0A 19 00 29 29 00 10 06 49 09 78")
    }

    func belongs(to payment: PaymentID?) { recorder.belongs(to: payment) }

    func conversations() throws -> [WireConversation] {
        store.flush()
        return try WireArchive(directory: directory.path).conversations()
    }

    /// All bytes of all files.
    func files() throws -> [UInt8] {
        store.flush()
        return try directory.bytes(below: "t1")
    }
}

struct FixedClock: WallClock {
    func now() -> Timestamp { Timestamp(microseconds: 1_795_000_000_000_000) }
    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds) }
    func pause(seconds: Int) async {}
}

func unhex(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue).map { UInt8($0) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
