import ArgumentParser
import ZVT

struct ZVTDecodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract:
            "Say what ZVT messages mean: hex on standard input, one a line; JSON on standard output, one object a line.",
        discussion: """
            A line is one message, bare or as a serial frame (10 02 ... 10 03 CRC); which of them is seen from the bytes. Blanks, \
            colons and dashes between the digits are skipped, and so are empty lines. A line that is no message gives \
            {"error": ...} with the offset of the fault, and the rest goes on; the exit status is 0 all the same.

            Shows all that is in the message, card numbers included: mind who reads the output.

            EXAMPLES
              echo '06 0F 00' | zahlstelle zvt decode
              zahlstelle zvt decode --charset latin-1 < recording.hex | jq -r .name
            """)

    @Option(
        help: "The terminal's character set: \(CharacterSet.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(CharacterSet.allCases.map(\.rawValue)), transform: Self.charset)
    var charset = CharacterSet.cp437

    func run() async throws {
        if Input.standard.isTerminal { try Output.error.line("Hex messages, one a line; Ctrl-D ends.") }
        var decoder = HexLineDecoder(charset: charset)
        while true {
            let chunk = try Input.standard.read(ByteInput.standardName)
            try decoder.take(chunk[...]) { answer throws(CommandFailure) in try Output.standard.write(answer) }
            if chunk.isEmpty { break }
        }
    }

    private static func charset(_ name: String) throws -> CharacterSet {
        guard let charset = CharacterSet(name: name) else {
            let known = CharacterSet.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(name)' is no character set. It is one of \(known).")
        }
        return charset
    }
}
