import Simulation
import Testing

@Suite struct RegistrationTests {
    @Test func answersLikeARealTerminal() {
        var register = TestRegister()
        // The completion of a VALINA, acceptance test A1.
        #expect(register.converse(TestRegister.registration) == ["800000", "060F0A19002929001006490978"])
    }

    @Test func refusesAForeignCurrencyAndNamesItsOwn() {
        var register = TestRegister()
        #expect(register.converse("0600 06 000000 BE 0840") == ["846F020978"])
        #expect(!register.bench.device.terminal.isRegistered)
    }

    @Test func aTerminalWithoutTLVRefusesItAndTakesTheRestWithout() {
        var settings = TerminalSettings()
        settings.knowsTLV = false
        var register = TestRegister(settings)
        #expect(register.converse(TestRegister.registration) == ["849A00"])
        #expect(register.converse("0600 06 000000 8E 0978").controls == ["8000", "060F"])
    }

    @Test func refusesPaymentsBeforeIt() {
        var register = TestRegister()
        #expect(register.converse(TestRegister.authorization(1000)) == ["846B00"])
    }

    @Test func logOffEndsIt() {
        var register = TestRegister.registered()
        #expect(register.converse("060200") == ["800000"])
        #expect(register.converse(TestRegister.authorization(1000)) == ["846B00"])
    }

    @Test func aWrongPasswordIsRefused() {
        var settings = TerminalSettings()
        settings.password = "123456"
        var register = TestRegister(settings)
        #expect(register.converse(TestRegister.registration) == ["849A00"])
        #expect(register.converse("0600 06 123456 8E 0978").controls == ["8000", "060F"])
    }

    @Test func withoutTheBitNoIntermediateStatusComes() {
        // B6: everything but 08.
        var register = TestRegister.registered(with: "0600 06 000000 B6 0978")
        let messages = register.converse(TestRegister.authorization(1000))
        #expect(messages.withoutStatus == messages)
        #expect(messages.controls.contains("040F"))
    }

    @Test func withoutTLVNoContainerComes() {
        var register = TestRegister.registered(with: "0600 06 000000 0E 0978")
        let messages = register.converse(TestRegister.authorization(1000))
        #expect(messages.contains("04FF010A"))
        let result = messages.first { $0.hasPrefix("040F") }
        // Card name "girocard" and its NUL are the end: no BMP 06 follows.
        #expect(result?.hasSuffix("8BF0F96769726F6361726400") == true)
    }

    @Test(arguments: [("27", "FE", "4BC3B6"), ("27", "FF", "4B94"), ("14", "01", "4BF6"), ("27", "77", "4BF6")])
    func aTerminalThatObeysTheCharacterSet(_ tag: String, set: String, text: String) {
        var settings = TerminalSettings()
        settings.obeysCharset = true
        settings.merchantName = "Köln"
        var register = TestRegister.registered(
            settings, with: "0600 13 000000 BE 0978 0300 0609 \(tag)01\(set) 2604 0A0206D3")
        let block = register.converse(TestRegister.authorization(1000)).first { $0.hasPrefix("06D3") }
        #expect(block?.contains(text) == true)
    }

    @Test func mostTerminalsDoNotObeyIt() {
        var settings = TerminalSettings()
        settings.merchantName = "Köln"
        var register = TestRegister.registered(
            settings, with: "0600 13 000000 BE 0978 0300 0609 2701FF 2604 0A0206D3")
        let block = register.converse(TestRegister.authorization(1000)).first { $0.hasPrefix("06D3") }
        #expect(block?.contains("4BF6") == true)
    }

    @Test func unknownCommandsAreRefused() {
        var register = TestRegister.registered()
        #expect(register.converse("06C00130") == ["848300"])
        #expect(register.converse("08020100") == ["848300"])
    }

    @Test func aDamagedBodyIsRefused() {
        var register = TestRegister.registered()
        // BMP 04 with two bytes missing.
        #expect(register.converse("0601 05 0400000000") == ["849A00"])
    }
}
