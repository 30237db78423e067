import Simulation
import Testing
import ZVT

@Suite struct LineFaultTests {
    private func terminal(_ faults: String...) throws -> TestRegister {
        var wire = WireSettings()
        wire.faults = try faults.map { try LineFault($0) }
        return .registered(wire: wire)
    }

    @Test func dropAfterTheResultLeavesItUnconfirmed() throws {
        var register = try terminal("drop-after@send:040F")
        register.send(TestRegister.authorization(4250))
        #expect(register.follow(until: "040F").last?.hasPrefix("040F") == true)
        #expect(register.bench.isClosed)
        #expect(register.book.entries.map(\.state) == [.autoReversed])
    }

    @Test func dropBeforeTheResultHidesIt() throws {
        var register = try terminal("drop-before@send:status_information")
        register.send(TestRegister.authorization(4250))
        let messages = register.follow(until: "040F")
        #expect(!messages.controls.contains("040F"))
        #expect(register.bench.isClosed)
        #expect(register.book.entries.count == 1)
    }

    @Test func dropBeforeTheCommandStartsNothing() throws {
        var register = try terminal("drop-before@receive:0601")
        register.send(TestRegister.authorization(4250))
        #expect(register.bench.isClosed)
        #expect(!register.bench.device.terminal.isBusy)
    }

    @Test func dropAfterTheConfirmationBooks() throws {
        // The confirmation of the result is the register's sixth after those of six displays.
        var register = try terminal("drop-after@send:060F#2")
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.bench.isClosed)
        #expect(register.book.balance == 4250)
    }

    @Test func aLostAnswerMakesTheTerminalGiveUp() throws {
        var register = try terminal("lose@send:060F#2")
        register.send(TestRegister.authorization(4250))
        let messages = register.follow()
        #expect(!messages.controls.contains("060F"))
        #expect(register.book.balance == 4250)
    }

    @Test func messagesCanComeTwiceLateOrInParts() throws {
        var twice = try terminal("duplicate@send:040F")
        #expect(twice.converse(TestRegister.authorization(4250)).controls.filter { $0 == "040F" }.count == 2)
        #expect(twice.book.entries.count == 1)

        var late = try terminal("late@send:849C")
        late.send(TestRegister.authorization(1063))
        late.bench.wait(5999)
        #expect(late.bench.take().isEmpty)
        late.bench.wait(1)
        #expect(hex(late.bench.take()).hasPrefix("849C00"))

        var split = try terminal("split@send:060F#2")
        split.send("050100")
        #expect(hex(split.bench.take()) == "800000" + "060F")
        split.bench.wait(1500)
        #expect(hex(split.bench.take()) == "0100")
    }

    @Test func anAnswerThatNobodyAskedFor() throws {
        var register = try terminal("extra-answer@send:060F#2")
        #expect(register.converse("050100") == ["800000", "800000", "060F0100"])
    }

    @Test func everyByteByItself() {
        var wire = WireSettings()
        wire.byteGapMilliseconds = 3
        var register = TestRegister(wire: wire)
        register.send("050100")
        #expect(register.bench.take().isEmpty)
        register.bench.wait(3)
        #expect(hex(register.bench.take()) == "80")
        register.bench.wait(3 * 6)
        #expect(hex(register.bench.take()) == "0000060F0100")
    }

    @Test func aBannerComesFirst() {
        var wire = WireSettings()
        wire.banner = "Monri ML\r\n"
        var register = TestRegister(wire: wire)
        #expect(register.bench.take() == Array("Monri ML\r\n".utf8))
    }

    @Test func anotherProtocolIsHungUpOn() {
        var register = TestRegister()
        register.bench.receive(Array("GET / HTTP/1.1\r\n".utf8))
        #expect(register.bench.isClosed)
    }

    @Test(arguments: [
        "bad-crc@send:040F", "drop-after@receive:0601#2", "lose@send:any", "nak@receive:0601",
    ])
    func textSaysTheSameAgain(_ text: String) throws {
        #expect(try LineFault(text).description == text)
    }

    @Test(arguments: [
        "", "drop", "drop-after@", "drop-after@send", "nak@send:040F", "lose@send:nix", "lose@send:any#0",
    ])
    func nonsenseIsRefused(_ text: String) {
        #expect(throws: InvalidOrder.self) { try LineFault(text) }
    }
}
