import ZVT
import ZVTSession

/// The owner of a conversation on a fake clock: keeps its timers, stores what it is asked to store, writes everything down.
struct Bench {
    struct Sent: Equatable {
        let at: Int64
        let bytes: [UInt8]
    }

    private(set) var conversation: Conversation
    private(set) var now: Int64 = 0
    private(set) var sent: [Sent] = []
    private(set) var reports: [Report] = []
    private(set) var effects: [ConversationEffect] = []
    private(set) var closed: [LinkCloseReason] = []
    private(set) var holds: [HoldID] = []
    private var timers: [(timer: ConversationTimer, due: Int64, sequence: Int)] = []
    private var sequence = 0
    /// Whether everything is stored at once.
    var storesAtOnce = true

    init(_ profile: TerminalProfile = .bench, transport: ConversationTransport = .tcp) {
        conversation = Conversation(transport: transport, profile: profile)
    }

    /// With an open link and a registered terminal; the log starts empty.
    static func registered(_ profile: TerminalProfile = .bench) -> Bench {
        var bench = Bench(profile)
        bench.feed(.linkOpened(afterUncertainty: false))
        bench.feed(.order(.register))
        bench.receive("80 00 00")
        bench.receive("06 0F 0A 19 00 29 29 00 10 06 49 09 78")
        bench.advance(by: 1000)
        bench.forget()
        return bench
    }

    /// With a payment of 50.50 EUR that the terminal has accepted; the log starts empty.
    static func paying(_ profile: TerminalProfile = .bench, _ order: Order = .payment) -> Bench {
        var bench = registered(profile)
        bench.feed(.order(order))
        bench.receive("80 00 00")
        bench.advance(by: 1000)
        bench.forget()
        return bench
    }

    mutating func feed(_ event: ConversationEvent) {
        var stored: [HoldID] = []
        for effect in conversation.handle(event, at: now) {
            effects.append(effect)
            switch effect {
            case .send(let bytes): sent.append(Sent(at: now, bytes: bytes))
            case .arm(let timer, let milliseconds):
                timers.removeAll { $0.timer == timer }
                sequence += 1
                timers.append((timer, now + Int64(milliseconds), sequence))
            case .disarm(let timer): timers.removeAll { $0.timer == timer }
            case .report(let report):
                reports.append(report)
                switch report {
                case .holdResult(let id, _), .holdPrint(let id, _):
                    holds.append(id)
                    stored.append(id)
                default: break
                }
            case .closeLink(let reason): closed.append(reason)
            }
        }
        guard storesAtOnce else { return }
        for id in stored { feed(.stored(id)) }
    }

    mutating func receive(_ hex: String) { feed(.received(octets(hex))) }

    mutating func advance(to time: Int64) {
        while let next = timers.min(by: { ($0.due, $0.sequence) < ($1.due, $1.sequence) }), next.due <= time {
            now = max(now, next.due)
            timers.removeAll { $0.timer == next.timer }
            feed(.timer(next.timer))
        }
        now = max(now, time)
    }

    mutating func advance(by milliseconds: Int64) { advance(to: now + milliseconds) }

    mutating func forget() {
        sent = []
        reports = []
        effects = []
        closed = []
        holds = []
    }

    mutating func storeLast() {
        guard let id = holds.last else { return }
        feed(.stored(id))
    }

    var state: SessionState { conversation.state }
    var armed: Set<ConversationTimer> { Set(timers.map(\.timer)) }
    var sentBytes: [[UInt8]] { sent.map(\.bytes) }

    var outcomes: [Outcome] {
        reports.compactMap { if case .finished(_, let outcome) = $0 { outcome } else { nil } }
    }

    var abortAnswers: [AbortAnswer] {
        reports.compactMap { if case .abortAnswered(let answer) = $0 { answer } else { nil } }
    }

    var notices: [Notice] {
        reports.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
    }

    var results: [HeldResult] {
        reports.compactMap { if case .holdResult(_, let result) = $0 { result } else { nil } }
    }

    var prints: [PrintedText] {
        reports.compactMap { if case .holdPrint(_, let text) = $0 { text } else { nil } }
    }
}

extension TerminalProfile {
    /// The terminal of the recorded dialogues, with password 123456.
    static let bench: TerminalProfile = {
        var profile = TerminalProfile(password: (try? Password("123456")) ?? .zero)
        profile.charset = .latin1
        profile.configuration.remove(.printCommands)
        profile.registrationService = 0x03
        profile.permittedCommands = [.printTextBlock]
        profile.namesCurrency = false
        profile.paymentType = nil
        return profile
    }()

    /// The same, printing through us.
    static let printing: TerminalProfile = {
        var profile = bench
        profile.configuration.insert(.printCommands)
        return profile
    }()
}

extension Order {
    static let payment = Order.authorize(AuthorizationOrder(amount: 5050))
}

/// Bytes that several suites use.
enum Wired {
    static let ack: [UInt8] = [0x80, 0x00, 0x00]
    static let payment = octets("06 01 07 04 00 00 00 00 50 50")
    static let abort = octets("06 B0 00")
    /// 04 0F: 50.50 EUR approved, trace 163, receipt 163, PIN.
    static let approval = "04 0F 12 27 00 04 00 00 00 00 50 50 0B 00 01 63 19 70 87 01 63"
    /// 04 0F: declined with code 05.
    static let decline = "04 0F 02 27 05"
    /// 04 0F: wrong PIN, code 55 decimal.
    static let wrongPIN = "04 0F 02 27 37"
    static let completion = "06 0F 00"
    static let busy = "04 FF 01 0E"
}

/// The bytes of hexadecimal digits; blanks are skipped.
func octets(_ hex: String) -> [UInt8] {
    let digits = hex.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
