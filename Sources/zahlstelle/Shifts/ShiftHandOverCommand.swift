import ArgumentParser
import Interface

struct ShiftHandOverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Give the register to a clerk who has signed on (Kassenübergabe).",
        discussion: """
            Both persons stand in the journal, and what both have counted. A difference to the book is booked and shown. Without --piece, \
            --count-file or --empty the register goes uncounted. Who gets it sits at no other register.

            EXAMPLES
              zahlstelle shift hand-over --to-clerk AB
              zahlstelle shift hand-over --to-clerk AB --piece 3x50 --piece 4x0,50
              zahlstelle shift hand-over --to 20261122-120000-k3f9qx --count-file kasse.txt
            """)

    @Option(
        name: .customLong("to"), help: ArgumentHelp("The shift of the other clerk.", valueName: "shift"),
        completion: Candidates.shifts, transform: NameArgument.parse)
    var other: String?

    @Option(
        help: ArgumentHelp("The sign of the other clerk, in place of the shift.", valueName: "sign"),
        completion: Candidates.clerks)
    var toClerk: String?

    @OptionGroup var count: CountOptions
    @OptionGroup var caller: CallerOptions

    func validate() throws {
        guard (other == nil) != (toClerk == nil) else {
            throw ValidationError("Say who gets the register: either --to-clerk SIGN or --to SHIFT.")
        }
    }

    func run() async throws {
        let shift = try caller.ownShift()
        let pieces = try count.pieces()
        let client = try await caller.connect()
        let to = try await successor(client, shift)
        let reply = try await client.handOver(.init(shift: shift, to: to, count: pieces))
        try caller.format.show(reply) { screen in
            CountTable.handOver(
                "Die Kasse ist an \(toClerk ?? to) übergeben", pieces, reply.difference, number: reply.entry, screen)
                + ShiftSheet(shift: reply.shift).lines(screen)
        }
    }

    private func successor(_ client: Registers.Client, _ shift: String) async throws -> String {
        if let other { return other }
        let shifts = try await client.listShifts(.init(shift: shift)).shifts
        guard let found = shifts.first(where: { $0.clerk == toClerk }) else { throw CommandFailure.notSignedOn }
        return found.id
    }
}

extension CommandFailure {
    fileprivate static let notSignedOn = CommandFailure(
        status: .refused, name: "notSignedOn",
        text: Words(
            "Wer die Kasse bekommen soll, ist nicht angemeldet.", "Whoever is to get the register is not signed on."),
        advice:
            Words(
                "Zuerst anmelden: zahlstelle shift begin --clerk HANDZEICHEN. Wer angemeldet ist, zeigt: zahlstelle shift list",
                "Sign on first: zahlstelle shift begin --clerk SIGN. Who is signed on shows: zahlstelle shift list")
    )
}
