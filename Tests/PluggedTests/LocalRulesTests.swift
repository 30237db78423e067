import Plugged
import Testing

@Suite struct LocalRulesTests {
    private static let ftdi = USBIDs(vendor: "0403", product: "6001")

    private static func assignment(
        _ role: String, _ mark: Assignment.Mark, _ shape: PluggedDevice.Shape = .line, interface: String? = "00"
    ) throws -> Assignment {
        try #require(Assignment(role: role, shape: shape, mark: mark, interface: interface))
    }

    @Test func whatWasWrittenIsReadAgain() throws {
        var rules = LocalRules()
        rules.assign(try Self.assignment("terminal-1", .serial("A50285BI", #require(Self.ftdi))))
        rules.assign(try Self.assignment("terminal-2", .port("1-2.3"), interface: "01"))
        rules.assign(try Self.assignment("terminal-3", .port("ttyS0"), interface: nil))
        rules.assign(try Self.assignment("drucker-1", .port("1-4"), .usb, interface: nil))
        #expect(LocalRules(text: rules.text) == rules)
        #expect(LocalRules(text: LocalRules().text) == LocalRules())
    }

    @Test func aRuleNamesTheLineAndKeepsOthersOff() throws {
        var rules = LocalRules()
        rules.assign(try Self.assignment("terminal-1", .serial("A50285BI", #require(Self.ftdi))))
        let lines = rules.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let line = """
            SUBSYSTEM=="tty", ENV{ID_VENDOR_ID}=="0403", ENV{ID_MODEL_ID}=="6001", ENV{ID_SERIAL_SHORT}=="A50285BI", \
            ENV{ID_USB_INTERFACE_NUM}=="00", GROUP="zahlstelle", MODE="0660", SYMLINK+="zahlstelle/terminal-1", \
            TAG+="systemd", ENV{ID_MM_DEVICE_IGNORE}="1", ENV{ID_MM_PORT_IGNORE}="1", ENV{ZAHLSTELLE_ROLE}="terminal-1"
            """
        let plug = """
            SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="0403", ATTR{idProduct}=="6001", \
            ENV{ID_SERIAL_SHORT}=="A50285BI", ENV{ID_MM_DEVICE_IGNORE}="1"
            """
        #expect(lines.map(String.init) == [line, plug])
    }

    @Test func aRoleAndADeviceAreAssignedOnce() throws {
        var rules = LocalRules()
        rules.assign(try Self.assignment("a", .port("1-1")))
        rules.assign(try Self.assignment("a", .port("1-2")))
        #expect(rules.assignments.map(\.mark) == [.port("1-2")])
        rules.assign(try Self.assignment("b", .port("1-2")))
        #expect(rules.assignments.map(\.role) == ["b"])
        #expect(rules.unassign("a") == nil)
        #expect(rules.unassign("b")?.mark == .port("1-2"))
        #expect(rules.assignments.isEmpty)
    }

    @Test(arguments: ["x\ny", "a\"b", "a*", "$env{X}", "a,b", "", "ä"])
    func whatARuleWouldTakeForSomethingElseIsNotWritten(text: String) {
        #expect(Assignment(role: text, shape: .line, mark: .port("1-1"), interface: nil) == nil)
        #expect(Assignment(role: "a", shape: .line, mark: .port(text), interface: nil) == nil)
        #expect(Assignment(role: "a", shape: .line, mark: .port("1-1"), interface: text) == nil)
    }

    @Test func aFileThatSomebodyElseWroteInIsNotTaken() throws {
        var rules = LocalRules()
        rules.assign(try Self.assignment("a", .port("1-1")))
        #expect(LocalRules(text: rules.text + "RUN+=\"/bin/true\"\n") == nil)
        #expect(LocalRules(text: rules.text.replacing("zahlstelle/a", with: "zahlstelle/b")) == nil)
        #expect(LocalRules(text: "") == nil)
    }
}
