import Simulation

/// A cash register that only does what the test tells it, with messages as hexadecimal digits.
///
/// It takes messages apart by hand, so that it shares nothing with the terminal.
struct TestRegister {
    var bench: Bench<TerminalOnWire>

    /// Everything at the ECR, 06 D3 permitted, intermediate status wanted.
    static let registration = "0600 10 000000 BE 0978 0300 0606 2604 0A0206D3"

    init(
        _ settings: TerminalSettings = TerminalSettings(), book: TerminalBook = TerminalBook(),
        wire: WireSettings = WireSettings()
    ) {
        bench = Bench(
            TerminalOnWire(SimulatedTerminal(settings: settings, book: book), over: .stream, settings: wire))
        bench.open()
    }

    /// Registered as most cash registers do.
    static func registered(
        _ settings: TerminalSettings = TerminalSettings(), wire: WireSettings = WireSettings(),
        with registration: String = Self.registration
    ) -> TestRegister {
        var register = TestRegister(settings, wire: wire)
        _ = register.converse(registration)
        return register
    }

    var book: TerminalBook { bench.device.terminal.book }

    mutating func send(_ hex: String) { bench.receive(bytes(hex)) }

    /// The messages that came since the last call.
    mutating func messages() -> [String] {
        var rest = bench.take()[...]
        var messages: [String] = []
        while rest.count >= 3 {
            var header = 3
            var count = Int(rest[rest.startIndex + 2])
            if count == 0xFF, rest.count >= 5 {
                count = Int(rest[rest.startIndex + 3]) | Int(rest[rest.startIndex + 4]) << 8
                header = 5
            }
            messages.append(hex(rest.prefix(header + count)))
            rest = rest.dropFirst(header + count)
        }
        return messages
    }

    /// Sends an order and confirms everything until the terminal is done, letting time pass as needed.
    ///
    /// - Returns: all messages of the terminal.
    mutating func converse(_ order: String) -> [String] {
        send(order)
        return follow()
    }

    mutating func follow() -> [String] {
        var all: [String] = []
        while true {
            let new = messages()
            all += new
            for message in new where !message.hasPrefix("80") && !message.hasPrefix("84") { send("800000") }
            if new.isEmpty {
                guard bench.device.terminal.isBusy, bench.fireNext() else { return all }
            }
        }
    }

    /// Goes on until the terminal sends a message that begins so, which stays unanswered.
    mutating func follow(until prefix: String) -> [String] {
        var all: [String] = []
        while true {
            for message in messages() {
                all.append(message)
                if message.hasPrefix(prefix) { return all }
                if !message.hasPrefix("80"), !message.hasPrefix("84") { send("800000") }
            }
            guard bench.untilNext != nil || !bench.written.isEmpty else { return all }
            if bench.written.isEmpty, !bench.fireNext() { return all }
        }
    }

    mutating func reconnect() {
        bench.lose()
        bench.open()
    }

    static func authorization(_ cents: Int) -> String {
        let digits = String(cents)
        return "0601 0A 04 " + String(repeating: "0", count: 12 - digits.count) + digits + " 49 0978"
    }
}

extension [String] {
    /// Without intermediate status.
    var withoutStatus: [String] { filter { !$0.hasPrefix("04FF") } }
    /// The control fields.
    var controls: [String] { map { String($0.prefix(4)) } }
}
