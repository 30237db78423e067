internal import JSON

/// What a message says, as one line of JSON: the technician's view behind `zahlstelle zvt decode`.
///
/// This is the one place that shows everything, card numbers included: it works offline on what its user feeds it.
/// Nothing of it may go into a log or a journal.
public struct MessageDescription: Sendable {
    /// One JSON object. Keys stand in the order of the message.
    public let json: String
    /// The line was no message, and `json` says why under `error`.
    public let isError: Bool

    /// - Parameter line: hexadecimal digits of one message, as an APDU or as a serial frame (DLE STX …); white space,
    ///   colons and dashes between the digits are skipped.
    public init(line: some StringProtocol, charset: CharacterSet = .cp437) {
        var object = JSONObject()
        do throws(ZVTError) {
            try Self.describe(try bytes(fromHex: line), charset: charset, into: &object)
            isError = false
        } catch {
            object = JSONObject()
            object.add("error", error.description)
            isError = true
        }
        json = String(decoding: JSONWriter.bytes(of: .object(object), .readable), as: UTF8.self)
    }

    private static func describe(
        _ bytes: [UInt8], charset: CharacterSet, into object: inout JSONObject
    ) throws(ZVTError) {
        guard bytes.starts(with: [LineControl.dle, LineControl.stx]) else {
            try describe(apdu: bytes, charset: charset, into: &object)
            return
        }
        let apdu: [UInt8]
        do throws(SerialRejection) {
            apdu = try SerialFrame.decode(bytes)
        } catch {
            throw ZVTError(.badFrame(error.description), at: error.offset)
        }
        object.add("crc_ok", .bool(true))
        object.add("apdu", hexText(apdu))
        try describe(apdu: apdu, charset: charset, into: &object)
    }

    private static func describe(
        apdu bytes: [UInt8], charset: CharacterSet, into object: inout JSONObject
    ) throws(ZVTError) {
        let header = try APDUHeader(bytes)
        guard bytes.count >= header.messageCount else { throw header.truncation(present: bytes.count) }
        object.add("control", header.control.hex)
        object.add("name", header.control.name)
        object.add("data_len", header.dataCount)
        object.add("extended_length", .bool(header.isExtended))
        if bytes.count > header.messageCount { object.add("trailing_bytes", bytes.count - header.messageCount) }
        let apdu = APDU(header.control, data: Array(bytes[header.count..<header.messageCount]))
        do throws(ZVTError) {
            var writer = BodyWriter(object: object, charset: charset)
            try writer.write(apdu)
            object = writer.object
        } catch {
            throw ZVTError(error.reason, at: error.offset + header.count)
        }
    }
}
