internal import JSON
import NIOCore

/// Messages to and from JSON.
enum MessageCoding {
    /// The message with its closing NUL. A NUL within a string is escaped, so the closing one is the only one.
    ///
    /// - Throws: `EncodingError`
    static func encode(_ value: some Encodable) throws -> ByteBuffer {
        ByteBuffer(bytes: try JSONEncoding.bytes(of: value) + [0])
    }

    /// The fields of the message.
    ///
    /// - Returns: nil if it is no JSON object.
    static func fields(of message: ByteBuffer) -> JSONObject? {
        guard let value = try? JSONParser.parse(Array(message.readableBytesView)), case .object(let fields) = value
        else {
            return nil
        }
        return fields
    }
}
