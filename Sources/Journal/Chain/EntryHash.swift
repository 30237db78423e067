import Crypto

/// The hash that chains the journal, format 1. FORMAT.md describes it for whoever checks a journal without this code.
enum EntryHash {
    static let length = 32
    /// Stands for the hash of the entry before the first.
    static let genesis = [UInt8](repeating: 0, count: length)

    private static let mark = Array("ZSJ1".utf8)
    /// In place of the length of a payment's name where the entry belongs to no payment.
    private static let absent: UInt32 = 0xFFFF_FFFF

    static func compute(
        previous: [UInt8], sequence: Int64, time: Int64, kind: String, payment: String?, body: [UInt8]
    ) -> [UInt8] {
        var bytes = mark
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: previous)
        append(UInt64(bitPattern: sequence), to: &bytes)
        append(UInt64(bitPattern: time), to: &bytes)
        append(UInt32(kind.utf8.count), to: &bytes)
        bytes.append(contentsOf: kind.utf8)
        append(payment.map { UInt32($0.utf8.count) } ?? absent, to: &bytes)
        if let payment { bytes.append(contentsOf: payment.utf8) }
        append(UInt32(body.count), to: &bytes)
        bytes.append(contentsOf: body)
        return Array(SHA256.hash(data: bytes))
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
