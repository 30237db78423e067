import ArgumentParser
import FoundationEssentials
import Interface

struct HandOverFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Write a file of a hand-over to standard output.",
        discussion: """
            The canonical file, or a table by a profile of the plan. The file is the same whenever it is asked for, or it is refused.

            EXAMPLES
              zahlstelle settlement file K1 7 > K1-A7.json
              zahlstelle settlement file K1 7 --profile h2r > K1-A7.csv
            """)

    @OptionGroup var closing: ClosingArgument

    @Option(
        help: ArgumentHelp("A table by this profile; the canonical file without it.", valueName: "name"),
        transform: NameArgument.parse)
    var profile: String?

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToSettlement()
        var reply = try await page(client, shift, offset: nil)
        var bytes = try Self.bytes(of: reply)
        if !caller.format.json { try Output.standard.write(bytes[...]) }
        while let next = reply.next {
            reply = try await page(client, shift, offset: next)
            let more = try Self.bytes(of: reply)
            if caller.format.json { bytes += more } else { try Output.standard.write(more[...]) }
        }
        guard caller.format.json else { return }
        // One document, whatever pages it came in.
        if reply.text == nil {
            reply.base64 = Data(bytes).base64EncodedString()
        } else {
            reply.text = String(decoding: bytes, as: UTF8.self)
        }
        try caller.format.show(reply) { _ in [] }
    }

    private func page(
        _ client: Settlement.Client, _ shift: String, offset: Int64?
    ) async throws -> Settlement.GetFile.Reply {
        try await client.getFile(
            .init(shift: shift, register: closing.register, number: closing.number, profile: profile, offset: offset))
    }

    private static func bytes(of reply: Settlement.GetFile.Reply) throws(CommandFailure) -> [UInt8] {
        if let text = reply.text { return Array(text.utf8) }
        guard let data = Data(base64Encoded: reply.base64 ?? "") else {
            throw CommandFailure.malformedReply
        }
        return [UInt8](data)
    }
}
