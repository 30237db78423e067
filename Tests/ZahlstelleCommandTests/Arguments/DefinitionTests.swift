import ArgumentParser
import Interface
import Testing

@testable import zahlstelle

/// What `define` makes of what is given and what there is.
@Suite struct DefinitionTests {
    /// Nothing in it is as in a new one.
    private static let register = OrgZahlstelleRegisters.Register(
        id: "K1", name: "Kasse 1", office: "33", float: 20000, warnAbove: 150_000, mostCash: 250_000,
        releaseAbove: 10_000, shared: true,
        countsBlind: true, closesDaily: false, needsSecondSignature: true, active: false)
    private static let clerk = OrgZahlstelleRegisters.Clerk(
        sign: "MS", name: "Maria Schmitz", roles: [.cashier], users: [1001], active: false)

    private static func register(
        _ arguments: String..., over present: OrgZahlstelleRegisters.Register? = register
    ) async throws -> OrgZahlstelleRegisters.Register {
        try await RegisterDefineCommand.asyncParse(["K1"] + arguments).rules.changed(present, "K1")
    }

    private static func clerk(
        _ arguments: String..., over present: OrgZahlstelleRegisters.Clerk? = clerk
    ) async throws -> OrgZahlstelleRegisters.Clerk {
        try await ClerkDefineCommand.asyncParse(["MS"] + arguments).changed(present)
    }

    @Test func `what is not given stays as it is`() async throws {
        #expect(try await Self.register() == Self.register)
        #expect(try await Self.clerk() == Self.clerk)
    }

    @Test func `each option changes its field and no other`() async throws {
        func expected(_ change: (inout OrgZahlstelleRegisters.Register) -> Void) -> OrgZahlstelleRegisters.Register {
            var register = Self.register
            change(&register)
            return register
        }
        #expect(try await Self.register("--name", "Kasse eins") == expected { $0.name = "Kasse eins" })
        #expect(try await Self.register("--office", "50") == expected { $0.office = "50" })
        #expect(try await Self.register("--no-office") == expected { $0.office = nil })
        #expect(try await Self.register("--float", "0") == expected { $0.float = 0 })
        #expect(try await Self.register("--warn-above", "1.000") == expected { $0.warnAbove = 100_000 })
        #expect(try await Self.register("--no-warn-above") == expected { $0.warnAbove = nil })
        #expect(try await Self.register("--most-cash", "3.000,50") == expected { $0.mostCash = 300_050 })
        #expect(try await Self.register("--no-most-cash") == expected { $0.mostCash = nil })
        #expect(try await Self.register("--release-above", "50") == expected { $0.releaseAbove = 5000 })
        #expect(try await Self.register("--no-release-above") == expected { $0.releaseAbove = nil })
        #expect(try await Self.register("--no-shared") == expected { $0.shared = false })
        #expect(try await Self.register("--no-counts-blind") == expected { $0.countsBlind = false })
        #expect(try await Self.register("--no-second-signature") == expected { $0.needsSecondSignature = false })
        #expect(try await Self.register("--active") == expected { $0.active = true })
    }

    @Test func `roles and users are replaced as a whole`() async throws {
        #expect(
            try await Self.clerk("--role", "supervisor", "--role", "registerKeeper").roles == [
                .registerKeeper, .supervisor,
            ])
        #expect(try await Self.clerk("--no-role").roles == [])
        #expect(try await Self.clerk("--user", "7", "--user", "8").users == [7, 8])
        #expect(try await Self.clerk("--any-user").users == [])
        #expect(try await Self.clerk("--active").active)
        #expect(try await Self.clerk("--name", "M. Schmitz").name == "M. Schmitz")
    }

    @Test func `a new register is plain and active`() async throws {
        #expect(
            try await Self.register("--name", "Kasse 1", over: nil)
                == .init(
                    id: "K1", name: "Kasse 1", float: 0, shared: false, countsBlind: false, closesDaily: false,
                    needsSecondSignature: false,
                    active: true))
    }

    @Test func `what is new needs a name, and a person something to do`() async throws {
        let register = try await #require(throws: CommandFailure.self) { try await Self.register(over: nil) }
        #expect(register.status == .usage && register.text.german == "Die Kasse K1 gibt es noch nicht.")
        await #expect(throws: CommandFailure.self) { try await Self.clerk("--name", "Maria Schmitz", over: nil) }
        await #expect(throws: CommandFailure.self) { try await Self.clerk("--role", "cashier", over: nil) }
        let clerk = try await Self.clerk("--name", "Maria Schmitz", "--role", "cashier", over: nil)
        #expect(clerk == .init(sign: "MS", name: "Maria Schmitz", roles: [.cashier], users: [], active: true))
    }

    @Test(arguments: [
        ["--office", "33", "--no-office"], ["--warn-above", "5", "--no-warn-above"],
        ["--most-cash", "5", "--no-most-cash"], ["--release-above", "5", "--no-release-above"],
        ["--active", "--inactive"], ["--shared", "--no-shared"],
        ["--float", "-1"], ["--most-cash", "0"],
    ])
    func `what contradicts itself is refused`(_ arguments: [String]) async {
        await #expect(throws: (any Error).self) { try await RegisterDefineCommand.asyncParse(["K1"] + arguments) }
    }
}
