import Daemon
import Devices
import ESCPOS
import PayPoint
import Testing
import ZVTSession

@Suite struct ConfigurationReaderTests {
    private static let whole = """
        [daemon]
        state = "/var/lib/zahlstelle"
        [issuer]
        authority = "Stadt Düren"
        pay-point = "Bürgerbüro"
        [[register]]
        id = "K1"
        drawer = "lade"
        [[terminal]]
        id = "t1"
        address = "tcp:192.0.2.7:20007"
        [[terminal]]
        id = "t2"
        address = "serial:/dev/ttyUSB0:115200"
        stop-bits = 1
        profile = "verifone"
        [[printer]]
        id = "p1"
        address = "tcp:[2001:db8::9]:9100"
        profile = "epson-80"
        [printer.drawer]
        id = "lade"
        sensor = "open-when-low"
        open-seconds = 90
        """

    @Test func aWholeFileIsRead() throws {
        let configuration = try ConfigurationReader.read(Self.whole)
        #expect(configuration.issuer.authority == "Stadt Düren")
        #expect(
            configuration.terminals.map(\.address) == [
                .tcp(host: "192.0.2.7", port: 20007),
                .serial(path: "/dev/ttyUSB0", SerialLine(baud: 115_200, stopBits: 1)),
            ])
        #expect(configuration.terminals.map(\.profile.idleCloseExpected) == [false, true])
        #expect(configuration.printers.first?.address == .tcp(host: "2001:db8::9", port: 9100))
        #expect(configuration.printers.first?.profile.drawer?.sensor == DrawerSensor.openWhenLow)
        #expect(configuration.printers.first?.drawerOpenSeconds == 90)
        #expect(configuration.registers.first?.drawer == "lade")
    }

    @Test func aTestInstanceSaysSo() throws {
        #expect(try !ConfigurationReader.read(Self.whole).isTest)
        #expect(try ConfigurationReader.read(Self.whole.replacing("[issuer]", with: "test = true\n[issuer]")).isTest)
        #expect(
            Self.faults(Self.whole.replacing("[issuer]", with: "test = \"yes\"\n[issuer]"))
                == ["daemon.test: must be true or false"])
    }

    @Test func theAccountForTransfersIsReadAndChecked() throws {
        let right = Self.whole.replacing("[[register]]", with: "iban = \"DE89 3704 0044 0532 0130 00\"\n[[register]]")
        #expect(try ConfigurationReader.read(right).issuer.iban?.text == "DE89370400440532013000")
        let wrong = Self.whole.replacing("[[register]]", with: "iban = \"DE88 3704 0044 0532 0130 00\"\n[[register]]")
        #expect(Self.faults(wrong) == ["issuer.iban: is no IBAN: its length or its check digits are wrong"])
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() {
        let text = """
            [daemon]
            state = "var/lib"
            time-zone = "Europe/Dueren"
            sokcet = "/run/x"
            [issuer]
            authority = 7
            [[register]]
            id = "K 1"
            drawer = "kasse"
            [[terminal]]
            id = "t1"
            address = "tcp:host"
            password = "12"
            [[printer]]
            id = "t1"
            address = "file:/dev/usb/lp0"
            profile = "epsom"
            """
        do {
            _ = try ConfigurationReader.read(text)
            Issue.record("a faulty file was accepted")
        } catch {
            let keys = Set(error.faults.map(\.key))
            #expect(
                keys == [
                    "daemon.state", "daemon.time-zone", "daemon.sokcet", "issuer.authority", "issuer.pay-point",
                    "register[1].id", "terminal[1].address", "terminal[1].password", "printer[1].profile",
                    "printer[1].id",
                ])
        }
    }

    @Test func aMisspelledFileNamesLineAndColumn() {
        do {
            _ = try ConfigurationReader.read("[daemon]\nstate = /var")
            Issue.record("a faulty file was accepted")
        } catch {
            #expect(error.faults.first?.key.hasPrefix("line 2, column") == true)
        }
    }

    @Test func twoDevicesCannotShareAName() {
        let text = Self.whole.replacing("id = \"t2\"", with: "id = \"p1\"")
        #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(text) }
    }

    @Test(arguments: [
        ("usb:04b8:0202", USBAddress.model(vendor: 0x04B8, product: 0x0202, serial: nil)),
        ("usb:04b8:0202:J0001", .model(vendor: 0x04B8, product: 0x0202, serial: "J0001")),
        ("usb:@1-2.3", .place("1-2.3")),
    ])
    func aPrinterCanBeOnUSB(text: String, address: USBAddress) throws {
        let configuration = try ConfigurationReader.read(Self.whole.replacing("tcp:[2001:db8::9]:9100", with: text))
        #expect(configuration.printers.map(\.address) == [.usb(address)])
    }

    @Test(arguments: [
        ("automatic", StatusChannel.automatic, CompletionProof.processID), ("polled", .polled, .processID),
        ("none", .none, .none),
    ])
    func aPrinterTellsOfItselfAsConfigured(word: String, status: StatusChannel, completion: CompletionProof) throws {
        let text = Self.whole.replacing("[printer.drawer]", with: "status = \"\(word)\"\n[printer.drawer]")
        let profile = try #require(try ConfigurationReader.read(text).printers.first?.profile)
        #expect(profile.status == status)
        #expect(profile.completion == completion)
    }

    @Test func aPrinterThatCannotBeReadIsTheOnlyFault() {
        let text = Self.whole.replacing("tcp:[2001:db8::9]:9100", with: "tcp:drucker")
        do {
            _ = try ConfigurationReader.read(text)
            Issue.record("a faulty address was accepted")
        } catch {
            #expect(error.faults.map(\.key) == ["printer[1].address"])
        }
    }

    @Test func aRegisterCannotHaveADrawerThatNoPrinterHas() {
        let text = Self.whole.replacing("drawer = \"lade\"", with: "drawer = \"schublade\"")
        do {
            _ = try ConfigurationReader.read(text)
            Issue.record("a drawer was accepted that is not there")
        } catch {
            #expect(error.faults.map(\.key) == ["register.drawer"])
        }
    }

    @Test func aTerminalCannotBeOnUSBWithoutASerialLine() {
        let text = Self.whole.replacing("tcp:192.0.2.7:20007", with: "usb:0b00:3070")
        do {
            _ = try ConfigurationReader.read(text)
            Issue.record("a terminal was accepted that nothing can speak to")
        } catch {
            #expect(error.faults.map(\.key) == ["terminal[1].address"])
        }
    }

    @Test(arguments: [3, 4]) func onlyPins2And5FireADrawer(pin: Int) {
        do {
            _ = try ConfigurationReader.read(Self.whole + "\npin = \(pin)")
            Issue.record("pin \(pin) was accepted")
        } catch {
            #expect(error.faults.map(\.key) == ["printer[1].drawer.pin"])
        }
    }

    @Test func aDrawerHangsOnPin5AndOpensWithoutPaperWhereTheFileSaysSo() throws {
        let text = Self.whole.replacing("epson-80", with: "generic-80") + "\npin = 5\nreal-time = true"
        let profile = try ConfigurationReader.read(text).printers.first?.profile
        #expect(profile?.drawer?.pulse.pin == .five)
        #expect(profile?.hasRealTimePulse == true)
        #expect(try ConfigurationReader.read(Self.whole).printers.first?.profile.hasRealTimePulse == true)
    }

    @Test func aMisspelledUSBAddressIsToldHowToBeWritten() {
        let text = Self.whole.replacing("tcp:[2001:db8::9]:9100", with: "usb:04b8")
        do {
            _ = try ConfigurationReader.read(text)
            Issue.record("half an address was accepted")
        } catch {
            let fault = error.faults.first { $0.key == "printer[1].address" }
            #expect(fault?.reason.contains("usb:VVVV:PPPP") == true)
        }
    }

    private static func faults(_ text: String) -> [String] {
        do {
            _ = try ConfigurationReader.read(text)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test(arguments: ["", "  "]) func anAuthorityHasAName(name: String) {
        let text = Self.whole.replacing("Stadt Düren", with: name)
        #expect(Self.faults(text) == ["issuer.authority: must not be empty"])
    }

    @Test func anEmptyAddressDoesNotLoseTheDevice() {
        let text = Self.whole.replacing("tcp:192.0.2.7:20007", with: "")
        #expect(Self.faults(text) == ["terminal[1].address: must not be empty"])
    }

    @Test(arguments: [
        ("org.zahlstelle.Payments.Start", []), ("org.zahlstelle.*", []), ("*", []), ("org.varlink.service.GetInfo", []),
        ("org.zahlstelle.Payment.*", ["access[1].methods"]), ("org.zahlstelle.Payments.Begin", ["access[1].methods"]),
        ("org.zahlstelle.Payments", ["access[1].methods"]), ("org.*.Start", ["access[1].methods"]),
        ("**", ["access[1].methods"]),
    ])
    func aRuleGrantsOnlyMethodsThatThereAre(method: String, keys: [String]) {
        let text = Self.whole + "\n[[access]]\nmethods = [\"\(method)\"]\nusers = [\"0\"]"
        #expect(Self.faults(text).map { String($0.prefix { $0 != ":" }) } == keys)
    }

    @Test(arguments: ["", "\nusers = []", "\ngroups = []"]) func aRuleGrantsToSomebody(line: String) {
        let faults = Self.faults(Self.whole + "\n[[access]]\nmethods = [\"*\"]" + line)
        #expect(faults == ["access[1]: must name users or groups: without either it grants nothing to anybody"])
    }

    @Test(arguments: [
        ("serial:/dev/ttyUSB0:115200", "tcp:192.0.2.7:20007", "terminal[2].address: terminal[1]"),
        ("tcp:[2001:db8::9]:9100", "serial:/dev/ttyUSB0:9600", "printer[1].address: terminal[2]"),
        ("tcp:[2001:db8::9]:9100", "file:/dev/ttyUSB0", "printer[1].address: terminal[2]"),
    ])
    func twoDevicesCannotShareAnAddress(old: String, new: String, fault: String) {
        let text = Self.whole.replacing(old, with: new)
        #expect(Self.faults(text) == [fault + " is at this address already"])
    }

    @Test(arguments: [(107, 0), (108, 1)]) func aSocketPathHasAtMost107Bytes(length: Int, faults: Int) {
        let path = "/" + String(repeating: "s", count: length - 1)
        let text = Self.whole.replacing("[issuer]", with: "socket = \"\(path)\"\n[issuer]")
        #expect(Self.faults(text).count == faults)
        #expect(Self.faults(text).allSatisfy { $0.hasPrefix("daemon.socket: has 108 bytes") })
    }

    @Test func anEmptySocketPathIsNotTheDefault() {
        let text = Self.whole.replacing("[issuer]", with: "socket = \"\"\n[issuer]")
        #expect(Self.faults(text) == ["daemon.socket: must be an absolute path"])
    }

    @Test(arguments: ["file:/dev/usb/lp0", "usb:0b00:3070", "192.0.2.7"])
    func theHintForATerminalNamesOnlyWhatSuitsATerminal(address: String) {
        let faults = Self.faults(Self.whole.replacing("tcp:192.0.2.7:20007", with: address))
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.contains("tcp:HOST:PORT") && !$0.contains("usb:") && !$0.contains("file:") })
    }

    @Test func aRegisterThatCannotBeReadIsTheOnlyFault() {
        let text = Self.whole.replacing("id = \"K1\"", with: "id = \"K 1\"")
        #expect(Self.faults(text).map { $0.prefix(15) } == ["register[1].id:"])
    }

    @Test func aNameGivenTwiceIsSaidBesideOtherFaults() {
        let text = Self.whole.replacing("id = \"lade\"", with: "id = \"t1\"")
            .replacing("tcp:192.0.2.7:20007", with: "tcp:host")
        #expect(Self.faults(text).contains("printer[1].drawer.id: terminal[1] has the name t1 already"))
    }
}
