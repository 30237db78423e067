import Testing
import ZVT

@testable import ZVTSession

/// Random events from a seed. Whatever comes: no trap, no second 06 01 for one order, no unasked 80 00 00 to a result, one end
/// for every order, bounded traffic.
@Suite struct FuzzTests {
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    static let messages = [
        "80 00 00", "84 9C 00", "84 6C 01 21", "84 83 00", "84 9A 00", Wired.busy, "04 FF 01 05", "04 FF 02 0A 99",
        Wired.approval, Wired.decline, Wired.wrongPIN, "04 0F 00", "04 0F 03 22 A1 00", Wired.completion, "06 0F 01 9C",
        "06 0F 04 19 00 49 09", "06 1E 01 6C", "06 1E 00", "06 1E 04 B8 87 FF FF", "06 1E 04 B8 87 00 07",
        LinkLossTests.receipt, "06 D1 02 00 41", "06 D1 02 81 41", "06 D1 00", "04 01 00", "06 E4 00", "0F A1 00",
    ].map { octets($0) }

    static let orders: [Order] = [
        .register, .payment, .refund(RefundOrder(amount: 100)), .reverse(ReversalOrder(receiptNumber: 7)),
        .statusEnquiry,
        .endOfDay, .repeatReceipt(nil), .logOff, .reset, .abort, .displayText(DisplayOrder(lines: ["x"])), .totals,
    ]

    @Test(arguments: [ConversationTransport.tcp, .serial(SerialTiming())])
    func `random events never break the rules`(_ transport: ConversationTransport) {
        for seed in UInt64(1)...200 { Self.check(Self.run(transport, seed), transport, seed) }
    }

    private static func run(_ transport: ConversationTransport, _ seed: UInt64) -> Bench {
        var random = Generator(state: seed)
        var profile = TerminalProfile.printing
        profile.queriesReservations = seed % 3 == 0
        profile.supportsAbort = seed % 5 != 0
        var bench = Bench(profile, transport: transport)
        bench.storesAtOnce = false
        for _ in 0..<300 { step(&bench, transport, &random, seed) }
        bench.feed(.linkLost(.closedByPeer))
        return bench
    }

    private static func step(
        _ bench: inout Bench, _ transport: ConversationTransport, _ random: inout Generator, _ seed: UInt64
    ) {
        let event = seed % 2 == 0 ? gentle(bench, transport, &random) : wild(bench, transport, &random)
        var waiting: HoldID?
        if case .holding(let hold, _) = bench.state { waiting = hold.id }
        let before = bench.sent.count
        if let event { bench.feed(event) } else { bench.advance(by: Int64(Int.random(in: 1...8000, using: &random))) }
        guard let waiting, event != .stored(waiting), event != .notStored(waiting) else { return }
        let answers = bench.sent[before...].filter { $0.bytes == Wired.ack }
        // The line may repeat an earlier answer that was not acknowledged.
        if case .tcp = transport { #expect(answers.isEmpty) }
    }

    /// Mostly what happens in an office.
    private static func gentle(
        _ bench: Bench, _ transport: ConversationTransport, _ random: inout Generator
    ) -> ConversationEvent? {
        switch bench.state {
        case .detached: return .linkOpened(afterUncertainty: false)
        case .closing: return .linkLost(.closedByUs)
        case .unregistered: return .order(.register)
        case .quieting, .idle, .sent, .running, .settling, .holding: break
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<40: return .received(framed(sensible(bench.state, &random), transport))
        case 40..<65: return transport == .tcp ? nil : .received([0x06])
        case 65..<80: return bench.holds.last.map { .stored($0) }
        case 80..<97: return .order(orders.randomElement(using: &random) ?? .payment)
        default: return wild(bench, transport, &random)
        }
    }

    private static func wild(
        _ bench: Bench, _ transport: ConversationTransport, _ random: inout Generator
    ) -> ConversationEvent? {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3: .linkOpened(afterUncertainty: Bool.random(using: &random))
        case 3..<5: .linkLost(.closedByPeer)
        case 5..<20: .order(orders.randomElement(using: &random) ?? .register)
        case 20..<35: .received(framed(sensible(bench.state, &random), transport))
        case 35..<55: .received(framed(messages.randomElement(using: &random) ?? [], transport))
        case 55..<56:
            .received(
                (0..<Int.random(in: 1...6, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        case 56..<70: transport == .tcp ? .received(Wired.ack) : .received([0x06])
        case 70..<75: .timer(ConversationTimer.all.randomElement(using: &random) ?? .fragment)
        case 75..<92: bench.holds.last.map { .stored(bench.holds.randomElement(using: &random) ?? $0) }
        case 92..<93: bench.holds.last.map { .notStored($0) }
        default: nil
        }
    }

    /// What a terminal would say now.
    private static func sensible(_ state: SessionState, _ random: inout Generator) -> [UInt8] {
        let choices: [String] =
            switch state {
            case .sent: ["80 00 00"]
            case .running(let operation):
                operation.order == .register ? [Wired.completion] : [Wired.busy, Wired.approval, Wired.decline]
            case .settling: [Wired.completion, LinkLossTests.receipt, Wired.busy, "06 1E 01 6C"]
            case .detached, .quieting, .unregistered, .idle, .holding, .closing: [Wired.busy]
            }
        return octets(choices.randomElement(using: &random) ?? Wired.busy)
    }

    private static func framed(_ apdu: [UInt8], _ transport: ConversationTransport) -> [UInt8] {
        transport == .tcp ? apdu : SerialFrame.encode(apdu)
    }

    private static func check(_ bench: Bench, _ transport: ConversationTransport, _ seed: UInt64) {
        var running: Order?
        var ordered = 0
        for report in bench.reports {
            switch report {
            case .sent(let order):
                // An end-of-day tells its main command after the query for reservations.
                #expect(running == nil || running == .endOfDay && order == .endOfDay, "seed \(seed)")
                running = order
                if order == .payment { ordered += 1 }
            case .finished(let order, _):
                #expect(running == order, "seed \(seed)")
                running = nil
            default: break
            }
        }
        #expect(running == nil, "seed \(seed)")
        #expect(bench.state == .detached, "seed \(seed)")
        #expect(bench.armed.isEmpty, "seed \(seed)")
        let payments = bench.sentBytes.filter { ((try? SerialFrame.decode($0)) ?? $0) == Wired.payment }.count
        // A serial line that takes no more blocks breaks off before the command is written.
        if transport == .tcp { #expect(payments == ordered, "seed \(seed)") }
        #expect(payments <= ordered * 3, "seed \(seed)")
    }

    @Test func `the random events reach every outcome and both kinds of hold`() {
        var names: Set<String> = []
        for seed in UInt64(1)...60 {
            let bench = Self.run(.tcp, seed * 2)
            for outcome in bench.outcomes { names.insert(String(describing: outcome).prefix { $0 != "(" }.description) }
            if !bench.results.isEmpty { names.insert("result") }
            if !bench.prints.isEmpty { names.insert("print") }
        }
        #expect(
            names.isSuperset(of: [
                "approved", "declined", "aborted", "refused", "completed", "inDoubt", "interrupted", "result", "print",
            ]), "\(names)")
    }
}
