import Crypto
import Foundation

@testable import Updates

/// A bundle put together by hand, as image/README.md says, with small files.
struct SampleBundle {
    static let key = Curve25519.Signing.PrivateKey()
    static let uuid = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"

    var version = "1.2.0"
    var key = SampleBundle.key
    var purpose = "zahlstelle-update"
    var format = 1
    var architecture = "x86-64"
    var mark = "ZAHLSTELLE-UPDATE 1"
    var contents: [(ending: String, bytes: [UInt8])] = [
        ("_\(uuid).verity", Array(repeating: 7, count: 900)),
        ("_\(uuid).root", Array((0..<200_000).map { UInt8($0 % 251) })),
        (".efi", Array("MZ kernel".utf8)),
    ]

    func manifest() -> String {
        let files = contents.map { file in
            let hash = SHA256.hash(data: file.bytes).map { String(format: "%02x", $0) }.joined()
            return #"{"name":"zahlstelle_\#(version)\#(file.ending)","bytes":\#(file.bytes.count),"sha256":"\#(hash)"}"#
        }
        return
            #"{"format":\#(format),"purpose":"\#(purpose)","version":"\#(version)","architecture":"\#(architecture)","#
            + #""time":"2026-11-24T02:00:00Z","files":[\#(files.joined(separator: ","))]}"#
    }

    /// - Parameter signed: what is signed, where it is not what stands in the bundle.
    func bytes(signed: String? = nil) throws -> [UInt8] {
        let manifest = manifest()
        let signature = try key.signature(for: Data((signed ?? manifest).utf8))
        let head = "\(mark)\n\(signature.base64EncodedString())\n\(manifest)\n"
        return Array(head.utf8) + contents.flatMap(\.bytes)
    }

    static func pem(_ keys: Curve25519.Signing.PrivateKey...) -> String {
        keys.map { key in
            let der =
                Data([0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00])
                + key.publicKey.rawRepresentation
            return "-----BEGIN PUBLIC KEY-----\n\(der.base64EncodedString())\n-----END PUBLIC KEY-----\n"
        }.joined()
    }
}
