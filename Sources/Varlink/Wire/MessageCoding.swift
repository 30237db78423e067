import FoundationEssentials
import NIOCore

/// JSON to and from messages.
enum MessageCoding {
    /// The message with its closing NUL. JSON escapes every NUL in a string, so the closing one is the only one.
    static func encode(_ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let json = try encoder.encode(value)
        var buffer = ByteBuffer()
        buffer.reserveCapacity(json.count + 1)
        buffer.writeBytes(json)
        buffer.writeInteger(UInt8(0))
        return buffer
    }

    static func decode<Value: Decodable>(
        _ type: Value.Type, from message: ByteBuffer, userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.userInfo = userInfo
        return try decoder.decode(type, from: Data(message.readableBytesView))
    }
}
