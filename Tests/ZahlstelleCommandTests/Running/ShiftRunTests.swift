import Interface
import Synchronization
import Testing
import Varlink

/// `shift` as a process.
@Suite struct ShiftRunTests {
    typealias API = OrgZahlstelleRegisters

    private static func shift(_ id: String, _ clerk: String = "MS", at register: String? = "K1") -> API.Shift {
        .init(id: id, clerk: clerk, register: register, training: false, beganAt: "2026-11-22T18:30:00.000000Z")
    }

    private static func run(
        _ script: ScriptedRegisters.Script, _ arguments: String..., input: String = ""
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments, socket: path, input: input)
        }
    }

    @Test func `signing on makes up a name and says how to go on with it`() async throws {
        let asked = Mutex<API.SignOn.Parameters?>(nil)
        let script = ScriptedRegisters.Script(signOn: { parameters in
            asked.withLock { $0 = parameters }
            return .init(shift: Self.shift(parameters.shift))
        })
        let run = try await Self.run(script, "shift", "begin", "--clerk", "MS", "--register", "K1")
        let parameters = try #require(asked.withLock { $0 })
        #expect(parameters.shift.count == 22)
        #expect((parameters.clerk, parameters.register) == ("MS", "K1"))
        #expect(parameters.training != true && parameters.endsOther != true)
        #expect(
            run.output == """
                Schicht \(parameters.shift): MS an der Kasse K1
                  Begonnen  22.11.2026 18:30:00
                Damit weitere Aufrufe daraus kommen: export ZAHLSTELLE_SHIFT=\(parameters.shift)

                """)
    }

    @Test func `signing on does not take the name of the shift before`() async throws {
        let asked = Mutex<[API.SignOn.Parameters]>([])
        let script = ScriptedRegisters.Script(signOn: { parameters in
            asked.withLock { $0.append(parameters) }
            return .init(shift: Self.shift(parameters.shift))
        })
        let command = ["shift", "begin", "--clerk", "MS", "--training", "--end-other"]
        let run = try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            _ = try await CommandRun.zahlstelle(command, socket: path, environment: ["ZAHLSTELLE_SHIFT": "old"])
            return try await CommandRun.zahlstelle(command + ["--id", "s7", "--json"], socket: path)
        }
        let parameters = asked.withLock { $0 }
        #expect(parameters.count == 2 && parameters.first?.shift != "old")
        #expect(parameters.last == .init(shift: "s7", clerk: "MS", training: true, endsOther: true))
        let answered = try run.json.first?.members["shift"]?.members["id"]
        #expect(answered == .string("s7"))
    }

    @Test func `who is signed on elsewhere is told how to end that`() async throws {
        let script = ScriptedRegisters.Script(signOn: { _ in
            throw API.Failure.alreadySignedOn(
                .init(clerk: "MS", shift: "s1", text: "MS ist noch angemeldet", english: "English"))
        })
        let run = try await Self.run(script, "shift", "begin", "--clerk", "MS")
        #expect(run.status == 8)
        #expect(run.errors.hasPrefix("Fehler: MS ist noch angemeldet\n"))
        #expect(run.errors.contains("zahlstelle shift end --shift s1") && run.errors.contains("--end-other"))
    }

    @Test func `a clerk leaves all registers only by saying so`() async throws {
        let asked = Mutex<[API.SwitchRegister.Parameters]>([])
        let script = ScriptedRegisters.Script(switchRegister: { parameters in
            asked.withLock { $0.append(parameters) }
            return .init(
                shift: Self.shift("s1", at: parameters.register), left: "K1",
                openSales: parameters.register == nil ? [] : ["v1", "v2"])
        })
        let left = try await Self.run(script, "shift", "switch", "--none", "--shift", "s1")
        #expect(left.output.hasPrefix("Schicht s1: MS an keiner Kasse\n"))
        #expect(left.output.hasSuffix("\nDie Kasse K1 ist verlassen, ungezählt.\n"))
        let moved = try await Self.run(script, "shift", "switch", "K2", "--shift", "s1")
        #expect(moved.output.contains("\nDie Kasse K1 ist verlassen, ungezählt.\nOffen geblieben: v1, v2."))
        #expect(asked.withLock { $0 } == [.init(shift: "s1"), .init(shift: "s1", register: "K2")])
        for arguments in [[], ["K2", "--none"]] {
            let run = try await CommandRun.zahlstelle(["shift", "switch", "--shift", "s1"] + arguments)
            #expect(run.status == 64)
        }
    }

    @Test func `a register goes to the shift of the clerk who is named, with what was counted`() async throws {
        let asked = Mutex<[API.HandOver.Parameters]>([])
        let script = ScriptedRegisters.Script(
            handOver: { parameters in
                asked.withLock { $0.append(parameters) }
                return .init(
                    shift: Self.shift("s1", at: nil), difference: parameters.count == nil ? nil : -50,
                    entry: parameters.count == nil ? nil : 93)
            }, listShifts: { _ in .init(shifts: [Self.shift("s1"), Self.shift("s2", "AB", at: nil)]) })
        let counted = try await Self.run(
            script, "shift", "hand-over", "--shift", "s1", "--to-clerk", "AB", "--count-file", "-",
            input: "3x50\n4x0,50\n")
        let uncounted = try await Self.run(script, "shift", "hand-over", "--shift", "s1", "--to", "s3")
        let empty = try await Self.run(script, "shift", "hand-over", "--shift", "s1", "--to", "s3", "--empty")
        #expect(
            asked.withLock { $0 } == [
                .init(
                    shift: "s1", to: "s2", count: [.init(value: 5000, pieces: 3), .init(value: 50, pieces: 4)]),
                .init(shift: "s1", to: "s3"), .init(shift: "s1", to: "s3", count: []),
            ])
        #expect(counted.output.hasPrefix("Die Kasse ist an AB übergeben, mit 152,00 EUR.\n"))
        #expect(counted.output.contains("\nDifferenz: 0,50 EUR zu wenig, Nummer 93\n"))
        #expect(uncounted.output.hasPrefix("Die Kasse ist an s3 übergeben, ungezählt.\n"))
        #expect(!uncounted.output.contains("Differenz"))
        #expect(empty.output.hasPrefix("Die Kasse ist an s3 übergeben, mit 0,00 EUR.\n"))
        let nobody = try await Self.run(script, "shift", "hand-over", "--shift", "s1", "--to-clerk", "XY")
        #expect(nobody.status == 8 && nobody.errors.contains("nicht angemeldet"))
    }

    @Test func `taking over needs a reason`() async throws {
        let asked = Mutex<API.TakeOver.Parameters?>(nil)
        let script = ScriptedRegisters.Script(takeOver: { parameters in
            asked.withLock { $0 = parameters }
            return .init(shift: Self.shift("s2", "AB"), difference: 0, entry: 93, left: "K2", openSales: ["v1"])
        })
        let run = try await Self.run(
            script, "shift", "take-over", "K1", "--shift", "s2", "--reason", "MS ist krank", "--piece", "1x50")
        #expect(
            asked.withLock { $0 }
                == .init(
                    shift: "s2", register: "K1", reason: "MS ist krank", count: [.init(value: 5000, pieces: 1)]))
        #expect(run.output.hasPrefix("Die Kasse K1 ist übernommen, mit 50,00 EUR.\n"))
        #expect(run.output.contains("\nDifferenz: keine\n"))
        #expect(run.output.contains("\nDie Kasse K2 ist verlassen, ungezählt.\nOffen geblieben: v1."))
        let blank = try await CommandRun.zahlstelle(["shift", "take-over", "K1", "--shift", "s2", "--reason", " "])
        #expect(blank.status == 64 && blank.errors.hasPrefix("Fehler: Der Wert von --reason"))
    }

    @Test func `ending signs off, or ends the shift of somebody else`() async throws {
        let ended = Mutex<[String]>([])
        let script = ScriptedRegisters.Script(
            signOff: { parameters in
                ended.withLock { $0.append("off \(parameters.shift)") }
                return .init(openSales: [])
            },
            endShift: { parameters in
                ended.withLock { $0.append("end \(parameters.other) by \(parameters.shift ?? "technician")") }
                return .init(openSales: ["v1", "v2"])
            })
        let own = try await Self.run(script, "shift", "end", "--shift", "s1")
        _ = try await Self.run(script, "shift", "end", "s1", "--shift", "s1")
        let other = try await Self.run(script, "shift", "end", "s2", "--shift", "s1")
        _ = try await Self.run(script, "shift", "end", "s2")
        #expect(ended.withLock { $0 } == ["off s1", "off s1", "end s2 by s1", "end s2 by technician"])
        #expect(own.output == "Schicht s1: beendet\n")
        #expect(
            other.output
                == "Schicht s2: beendet\nOffen geblieben: v1, v2. Jemand anderes muss sie zu Ende bringen.\n")
    }

    @Test(arguments: [
        ["shift", "switch", "K2"], ["shift", "hand-over", "--to", "s2"], ["shift", "end"],
        ["shift", "take-over", "K1", "--reason", "krank"], ["cash", "balance"], ["cash", "book"],
        ["cash", "count", "--empty"], ["cash", "float", "--amount", "5", "--reason", "Wechselgeld"],
    ])
    func `who has no shift is told to sign on, before the daemon is asked`(_ arguments: [String]) async throws {
        let run = try await CommandRun.zahlstelle(arguments, environment: ["ZAHLSTELLE_SHIFT": ""])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Fehler: Es fehlt die Schicht") && run.errors.contains("zahlstelle shift begin"))
    }

    @Test func `open shifts are listed`() async throws {
        let script = ScriptedRegisters.Script(listShifts: { _ in
            .init(shifts: [Self.shift("s1"), Self.shift("s2", "AB", at: nil)])
        })
        let run = try await Self.run(script, "shift", "list")
        #expect(
            run.output == """
                Schicht  Handz.  Kasse  Seit                 Art
                s1       MS      K1     22.11.2026 18:30:00  echt
                s2       AB      -      22.11.2026 18:30:00  echt

                """)
    }
}
