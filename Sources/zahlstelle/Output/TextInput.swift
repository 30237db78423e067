/// Text from a file or standard input.
struct TextInput {
    /// The most that is read.
    let bytesMax: Int
    /// Makes a failure of what is wrong with it.
    let refusal: @Sendable (Words) -> CommandFailure

    func standard() throws(CommandFailure) -> String {
        try text(try bytes.standard(), ByteInput.standardName)
    }

    func file(_ path: String) throws(CommandFailure) -> String {
        try text(try bytes.file(path), .name(path))
    }

    private var bytes: ByteInput { ByteInput(bytesMax: bytesMax, refusal: refusal) }

    private func text(_ bytes: [UInt8], _ name: Words) throws(CommandFailure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refusal(name + Words(" ist kein Text in UTF-8.", " is no text in UTF-8."))
        }
        return text
    }
}
