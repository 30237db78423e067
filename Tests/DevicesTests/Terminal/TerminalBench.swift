import PayPoint
import Testing
import WireRecord
import ZVT
import ZVTSession

@testable import Devices

/// A terminal's driver, running against a terminal that a test plays.
final class TerminalBench: Sendable {
    let peer: TCPPeer
    let clock = ManualClock()
    let board = DeviceBoard()
    let journal: ListJournal
    let driver: TerminalDriver
    private let running: Task<Void, Never>

    init(
        _ profile: TerminalProfile = .played, journal: ListJournal = ListJournal(), recorder: TerminalRecorder? = nil
    ) throws {
        peer = try TCPPeer()
        self.journal = journal
        let configuration = TerminalConfiguration(id: "t1", address: peer.address, profile: profile)
        let driver = TerminalDriver(
            configuration, port: Port(peer.address), board: board, clock: FixedClock(), journal: journal,
            isUncertain: false, time: clock, recorder: recorder
        ) { _ in }
        self.driver = driver
        running = Task { await driver.run() }
    }

    deinit { running.cancel() }

    /// Takes the driver's next call and registers it.
    func registered() async throws -> PeerLine {
        let line = try await peer.accept()
        try await register(on: line)
        return line
    }

    func register(on line: PeerLine) async throws {
        #expect(try await line.message().hasPrefix("06 00 "))
        try await line.send("80 00 00 06 0F 0A 19 00 29 29 00 10 06 49 09 78")
        #expect(try await line.message() == Wired.positive)
        _ = try await status { $0.isReady && $0.text == "bereit" }
    }

    func status(where isSo: @Sendable (DeviceStatus) -> Bool) async throws -> DeviceStatus {
        try await board.first("t1", where: isSo)
    }

    func pay(_ cents: Int64 = 5050, _ sink: RecordingSink = RecordingSink()) -> Task<CardOutcome, Never> {
        Task { await driver.perform(.authorize(Cents(cents)), reporting: sink) }
    }

    /// A payment of 50.50 EUR that the terminal has accepted.
    func accepted(on line: PeerLine, _ sink: RecordingSink = RecordingSink()) async throws -> Task<CardOutcome, Never> {
        let payment = pay(5050, sink)
        #expect(try await line.message() == Wired.payment)
        try await line.send(Wired.positive)
        await sink.until("accepted")
        return payment
    }
}

extension TerminalProfile {
    /// A terminal that prints its receipts itself and needs nothing named.
    static var played: TerminalProfile {
        var profile = TerminalProfile()
        profile.configuration.remove(.printCommands)
        profile.namesCurrency = false
        profile.paymentType = nil
        return profile
    }

    static func played(_ change: (inout TerminalProfile) -> Void) -> TerminalProfile {
        var profile = played
        change(&profile)
        return profile
    }
}

/// Messages between register and terminal, in hexadecimal digits.
enum Wired {
    static let positive = "80 00 00"
    static let payment = "06 01 07 04 00 00 00 00 50 50"
    static let enquiry = "05 01"
    static let abort = "06 B0 00"
    static let busy = "04 FF 01 0E"
    /// 50.50 EUR approved, trace 163, receipt 163.
    static let approval = "04 0F 12 27 00 04 00 00 00 00 50 50 0B 00 01 63 19 70 87 01 63"
    static let completion = "06 0F 00"
    /// One line "A" that ends a receipt.
    static let receipt = "06 D1 02 81 41"
    static let aborted = "06 1E 01 6C"
    static let forgotten = "84 6B 00"
}
