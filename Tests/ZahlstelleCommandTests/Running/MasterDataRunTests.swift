import Interface
import Synchronization
import Testing
import Varlink

/// `office`, `clerk` and `register` as processes.
@Suite struct MasterDataRunTests {
    typealias API = OrgZahlstelleRegisters

    private static let register = API.Register(
        id: "K1", name: "Kasse 1", office: "33", float: 20000, warnAbove: 150_000, mostCash: 250_000, shared: true,
        countsBlind: true, closesDaily: false, needsSecondSignature: true, active: true)

    private static func run(
        _ script: ScriptedRegisters.Script, _ arguments: String..., environment: [String: String] = [:]
    ) async throws -> CommandRun {
        try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments, socket: path, environment: environment)
        }
    }

    @Test func `changing one rule of a register keeps the others`() async throws {
        let defined = Mutex<[API.DefineRegister.Parameters]>([])
        let script = ScriptedRegisters.Script(
            defineRegister: { parameters in
                defined.withLock { $0.append(parameters) }
                return .init()
            },
            listRegisters: { _ in .init(registers: [.init(register: Self.register, period: 1, shifts: [])]) })
        let run = try await Self.run(script, "register", "define", "K1", "--name", "Kasse eins")
        var expected = Self.register
        expected.name = "Kasse eins"
        #expect(defined.withLock { $0 } == [.init(register: expected)])
        #expect(
            run.output == """
                Kasse K1: geändert
                  Bezeichnung  Kasse eins
                  Amt          33
                  Vorschuss    200,00 EUR
                  Warnung ab   1.500,00 EUR
                  Höchstens    2.500,00 EUR
                  Regeln       mehrere zugleich, zählt blind, zweite Unterschrift
                  Stand        in Betrieb

                """)
        #expect(run.status == 0)
    }

    @Test func `what is new is entered from the shift that is named, option before environment`() async throws {
        let defined = Mutex<[API.DefineClerk.Parameters]>([])
        let script = ScriptedRegisters.Script(
            defineClerk: { parameters in
                defined.withLock { $0.append(parameters) }
                return .init()
            }, listClerks: { _ in .init(clerks: []) })
        let clerk = API.Clerk(sign: "MS", name: "Maria Schmitz", roles: [.cashier], users: [], active: true)
        let environment = ["ZAHLSTELLE_SHIFT": "s1"]
        let command = ["clerk", "define", "MS", "--name", "Maria Schmitz", "--role", "cashier"]
        let run = try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            _ = try await CommandRun.zahlstelle(command, socket: path)
            _ = try await CommandRun.zahlstelle(command, socket: path, environment: environment)
            return try await CommandRun.zahlstelle(
                command + ["--shift", "s2", "--json"], socket: path, environment: environment)
        }
        #expect(
            defined.withLock { $0 } == [
                .init(clerk: clerk), .init(shift: "s1", clerk: clerk), .init(shift: "s2", clerk: clerk),
            ])
        #expect(
            try run.json == [
                .object([
                    "clerk": .object([
                        "sign": .string("MS"), "name": .string("Maria Schmitz"), "roles": .array([.string("cashier")]),
                        "users": .array([]), "active": .bool(true),
                    ])
                ])
            ])
    }

    @Test func `without a name nothing new is entered`() async throws {
        let script = ScriptedRegisters.Script(listRegisters: { _ in .init(registers: []) })
        let run = try await Self.run(script, "register", "define", "K9", "--float", "200")
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Fehler: Die Kasse K9 gibt es noch nicht.\n") && run.errors.contains("--name"))
    }

    @Test func `roles have German names on the screen and their own in JSON`() async throws {
        let script = ScriptedRegisters.Script(listClerks: { _ in
            .init(clerks: [
                .init(
                    sign: "MS", name: "Maria Schmitz", roles: [.cashier, .supervisor], users: [1001, 7], active: true),
                .init(sign: "AB", name: "Anna Bach", roles: [.auditor], users: [], active: false),
            ])
        })
        let plain = try await Self.run(script, "clerk", "list")
        #expect(
            plain.output == """
                Handz.  Name           Tätig  Benutzer  Rollen
                MS      Maria Schmitz  ja     1001, 7   Kassierer/in, Zahlstellenaufsicht
                AB      Anna Bach      nein   alle      Prüfung

                """)
        let json = try await Self.run(script, "clerk", "list", "--json")
        #expect(json.output.contains(#""roles":["cashier","supervisor"]"#))
    }

    @Test func `registers show who sits there`() async throws {
        var plain = Self.register
        plain.id = "K2"
        (plain.office, plain.warnAbove, plain.mostCash) = (nil, nil, nil)
        (plain.shared, plain.countsBlind, plain.needsSecondSignature) = (false, false, false)
        var closed = plain
        (closed.id, closed.active) = ("K3", false)
        let shift = API.Shift(
            id: "s1", clerk: "MS", register: "K1", training: true, beganAt: "2026-11-22T18:30:00.000000Z")
        let registers = [
            API.SeatedRegister(register: Self.register, period: 12, shifts: [shift]),
            .init(register: plain, period: 1, shifts: []), .init(register: closed, period: 1, shifts: []),
        ]
        let script = ScriptedRegisters.Script(listRegisters: { _ in .init(registers: registers) })
        let lines = try await Self.run(script, "register", "list").output.split(separator: "\n").map { line in
            line.split(separator: "  ", omittingEmptySubsequences: true).map { $0.trimmingPrefix(" ") }
        }
        #expect(
            lines.dropFirst().map { $0.map(String.init) } == [
                [
                    "K1", "Kasse 1", "33", "12", "200,00", "1.500,00", "2.500,00", "MS (Übung)",
                    "mehrere zugleich, zählt blind, zweite Unterschrift",
                ],
                ["K2", "Kasse 1", "alle", "1", "200,00", "-", "-", "frei", "-"],
                ["K3", "Kasse 1", "alle", "1", "200,00", "-", "-", "stillgelegt", "-"],
            ])
    }

    @Test func `completion offers the registers that are in use, to the shift that asks`() async throws {
        var closed = Self.register
        (closed.id, closed.active) = ("K3", false)
        let seated = [Self.register, closed].map { API.SeatedRegister(register: $0, period: 1, shifts: []) }
        let script = ScriptedRegisters.Script(listRegisters: { parameters in
            .init(registers: parameters.shift == "s1" ? seated : [])
        })
        let words = ["shift", "switch"]
        let arguments = ["---completion"] + words + ["--", "positional@0", "3", "0", "zahlstelle"] + words + [""]
        let run = try await ScriptedService.run([API.interface(ScriptedRegisters(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments, socket: path, environment: ["ZAHLSTELLE_SHIFT": "s1"])
        }
        #expect(run.output.contains("K1") && !run.output.contains("K3"))
    }
}
