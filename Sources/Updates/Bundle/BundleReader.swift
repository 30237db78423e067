internal import Archives
import Crypto
import FoundationEssentials
import JSON

/// Reads a bundle from its beginning to its end. Nothing of it is believed before its signature, and no byte of a file behind its
/// hash.
struct BundleReader {
    /// The longest line: a manifest with three files has less than 1 KiB.
    private static let lineBytesMax = 16 * 1024
    private static let mark = "ZAHLSTELLE-UPDATE "

    let manifest: BundleManifest
    let version: SystemVersion
    /// Of the signed line, by which two bundles of one version are told apart.
    let digest: String
    private let source: any ByteSource
    private var rest: ArraySlice<UInt8>

    /// Reads what is before the files.
    ///
    /// - Throws: ``UpdateFailure``
    init(_ source: any ByteSource, keys: UpdateKeys) throws(UpdateFailure) {
        var rest: ArraySlice<UInt8> = []
        let mark = String(decoding: try Self.line(source, &rest), as: UTF8.self)
        guard mark.hasPrefix(Self.mark), let format = Int(mark.dropFirst(Self.mark.count)) else { throw .noBundle }
        guard format == BundleManifest.currentFormat else { throw .laterFormat(format) }
        let signature = Data(base64Encoded: Data(try Self.line(source, &rest)))
        let signed = try Self.line(source, &rest)
        guard let signature, keys.vouch(for: signed, signature: Array(signature)) else { throw .notSigned }
        guard let value = try? JSONParser.parse(signed),
            let manifest = try? JSONDecoding(value, rejectsUnknownFields: false).decode(BundleManifest.self)
        else { throw .notOurs("its description cannot be read") }
        version = try manifest.checked()
        self.manifest = manifest
        digest = Hex.text(SHA256.hash(data: signed))
        self.source = source
        self.rest = rest
    }

    /// Reads the files, one after the other.
    ///
    /// - Parameters:
    ///   - begin: a file begins.
    ///   - take: some of its bytes.
    ///   - end: all of it was there, and its hash is the one that was signed.
    /// - Throws: ``UpdateFailure``, and what they throw.
    mutating func files(
        begin: (BundleManifest.File) throws -> Void, take: ([UInt8]) throws -> Void,
        end: (BundleManifest.File) throws -> Void
    ) throws {
        for file in manifest.files {
            try begin(file)
            var hash = SHA256()
            var left = file.bytes
            while left > 0 {
                if rest.isEmpty { rest = try Self.take(source, OpenFile.chunkBytes)[...] }
                guard !rest.isEmpty else { throw UpdateFailure.endsEarly }
                let chunk = Array(rest.prefix(Int(min(left, Int64(rest.count)))))
                rest = rest.dropFirst(chunk.count)
                hash.update(data: chunk)
                try take(chunk)
                left -= Int64(chunk.count)
            }
            guard Hex.text(hash.finalize()) == file.sha256 else { throw UpdateFailure.changed(file.name) }
            try end(file)
        }
        guard rest.isEmpty, try Self.take(source, 1).isEmpty else {
            throw UpdateFailure.notOurs("it has something behind its end")
        }
    }

    private static func take(_ source: any ByteSource, _ most: Int) throws(UpdateFailure) -> [UInt8] {
        do { return try source.read(most) } catch { throw .archive(error) }
    }

    private static func line(_ source: any ByteSource, _ rest: inout ArraySlice<UInt8>) throws(UpdateFailure) -> [UInt8]
    {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                guard end - rest.startIndex <= lineBytesMax else { throw .noBundle }
                defer { rest = rest[(end + 1)...] }
                return Array(rest[..<end])
            }
            guard rest.count <= lineBytesMax else { throw .noBundle }
            let chunk = try take(source, lineBytesMax)
            guard !chunk.isEmpty else { throw rest.isEmpty ? .noBundle : .endsEarly }
            rest += chunk
        }
    }
}
