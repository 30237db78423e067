internal import Archives
import Crypto
import FoundationEssentials
import Glibc

/// Whose bundles a box installs: Ed25519 keys that came with its image.
public struct UpdateKeys: Sendable {
    /// More than one, so that a key can be replaced: both are in the images of the time between.
    private static let mostKeys = 8
    private static let fileBytesMax = 16 * 1024
    /// What is before the key in the DER of every Ed25519 key (RFC 8410, 4).
    private static let start: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

    private let keys: [Curve25519.Signing.PublicKey]

    /// - Parameter file: public keys in PEM, one behind the other, as `openssl pkey -pubout` writes them.
    /// - Throws: ``UpdateFailure/noKeys(_:)``
    public init(file: String) throws(UpdateFailure) {
        guard let bytes = try? OpenFile(file, flags: O_RDONLY).rest(most: Self.fileBytesMax) else {
            throw .noKeys(file)
        }
        self.init(pem: String(decoding: bytes, as: UTF8.self))
        guard !keys.isEmpty else { throw .noKeys(file) }
    }

    init(pem: String) {
        var keys: [Curve25519.Signing.PublicKey] = []
        var body: String?
        for line in pem.split(whereSeparator: \.isNewline) {
            switch line {
            case "-----BEGIN PUBLIC KEY-----": body = ""
            case "-----END PUBLIC KEY-----":
                if let text = body, let key = Self.key(text), keys.count < Self.mostKeys { keys.append(key) }
                body = nil
            default: body?.append(contentsOf: line)
            }
        }
        self.keys = keys
    }

    private static func key(_ base64: String) -> Curve25519.Signing.PublicKey? {
        guard let der = Data(base64Encoded: base64), der.starts(with: start) else { return nil }
        return try? Curve25519.Signing.PublicKey(rawRepresentation: der.dropFirst(start.count))
    }

    /// Whether one of them signed it.
    func vouch(for bytes: [UInt8], signature: [UInt8]) -> Bool {
        keys.contains { $0.isValidSignature(signature, for: bytes) }
    }
}
