import Glibc
import Testing

@testable import zahlstelle

/// What the doctor says of the port of a device.
@Suite struct LineDecisionTests {
    private static let account = Account(user: 990, name: "zahlstelle", groups: [990, 7])
    private static let node = NodeFacts(path: "/dev/ttyUSB0", mode: S_IFCHR | 0o660, owner: 0, group: 990)

    private static func findings(_ node: NodeFacts, isUp: Bool = true, address: String = "serial:/dev/ttyUSB0:9600")
        -> [Finding]
    {
        Decide.line(LineFacts(device: "t1", address: address, place: .node(node)), for: account, isUp: isUp)
    }

    private static func level(_ check: Check, _ findings: [Finding]) -> Finding.Level? {
        findings.first { $0.check == check }?.level
    }

    @Test(
        arguments: [
            (0, 990, 0o660, true), (0, 7, 0o660, true), (0, 20, 0o660, false), (0, 20, 0o666, true),
            (0, 990, 0o640, false),
            (990, 20, 0o600, true), (990, 990, 0o060, false),
        ] as [(UInt32, UInt32, UInt32, Bool)])
    func rights(_ owner: UInt32, _ group: UInt32, _ mode: UInt32, _ mayOpen: Bool) {
        let node = NodeFacts(path: "/dev/x", mode: S_IFCHR | mode, owner: owner, group: group)
        #expect(Self.level(.permissions, Self.findings(node)) == (mayOpen ? .ok : .fail))
    }

    @Test func rootMayOpenAll() {
        #expect(Account(user: 0, name: "root", groups: []).mayUse(NodeFacts(path: "/", mode: 0, owner: 1, group: 1)))
    }

    @Test(arguments: [
        ("zahlstelled", true, Finding.Level.ok), ("zahlstelled", false, .fail), ("ModemManager", true, .fail),
    ])
    func aPortHasOneHolder(_ name: String, _ isUp: Bool, _ level: Finding.Level) {
        var node = Self.node
        node.holders = [Holder(process: 17, name: name)]
        #expect(Self.level(.node, Self.findings(node, isUp: isUp)) == level)
    }

    @Test func aPortWithoutChipFails() {
        var node = Self.node
        node.isEmptyPort = true
        #expect(Self.level(.node, Self.findings(node)) == .fail)
    }

    @Test func aNameThatChangesIsWarnedOfWhereThereIsABetterOne() {
        var node = Self.node
        #expect(Self.level(.udev, Self.findings(node)) == nil)
        (node.hasUdev, node.udev) = (
            true, ["ZAHLSTELLE_KIND": "terminal", "DEVLINKS": "/dev/serial/by-id/a /dev/zahlstelle/terminal-1"]
        )
        let warned = Self.findings(node).first { $0.check == .udev }
        #expect(warned?.level == .warn)
        #expect(warned?.advice?.german.hasSuffix("/dev/zahlstelle/terminal-1") == true)
        #expect(Self.level(.udev, Self.findings(node, address: "serial:/dev/zahlstelle/terminal-1:9600")) == .ok)
        node.udev = [:]
        #expect(Self.level(.udev, Self.findings(node)) == .ok)
    }

    @Test func whatIsPluggedInIsNamedInPlaceOfWhatIsMissing() {
        let missing = LineFacts(
            device: "p1", address: "usb:04b8:0202", place: .missing(candidates: ["usb:04b8:0e15 TM-T20"]))
        let findings = Decide.line(missing, for: Self.account, isUp: true)
        #expect(findings.map(\.level) == [.fail])
        #expect(findings.first?.advice?.english.contains("TM-T20") == true)
    }

    @Test(arguments: [
        (NetworkAnswer.accepts, Finding.Level.ok), (.refused, .fail), (.silent, .fail), (.unknownHost, .fail),
        (.failed(EIO), .fail),
    ])
    func network(_ answer: NetworkAnswer, _ level: Finding.Level) {
        let line = LineFacts(device: "t1", address: "tcp:h:1", place: .network(answer))
        #expect(Decide.line(line, for: Self.account, isUp: false).map(\.level) == [level])
    }

    @Test func aLineThatWasNotTriedIsNoFinding() {
        let line = LineFacts(device: "t1", address: "tcp:h:1", place: .network(nil))
        #expect(Decide.line(line, for: Self.account, isUp: true).isEmpty)
    }
}
