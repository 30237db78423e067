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
        #expect(configuration.registers.first?.drawer == "lade")
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
                    "[[register]]",
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
}
