internal import CSV
internal import Crypto
internal import FoundationEssentials
internal import PayPoint
internal import Tables

/// One import of receivables on its way in.
struct ItemUpload {
    let name: String
    let control: ImportControl
    /// From which it was begun; every call is looked at as if it came from there.
    let shift: ShiftID?
    /// The one that was taken last, where this is the same again: nothing is staged then.
    let known: TakenImport?
    let staging: (any ItemStaging)?
    var table: ReceivableTable
    /// How many bytes of the file are there.
    private(set) var received = 0
    private(set) var hash = SHA256()
    /// Where the last piece began, and what it was.
    private var last: (offset: Int, digest: SHA256.Digest)?
    /// When somebody worked on it last.
    private(set) var usedAt = ContinuousClock.now

    init(
        name: String, control: ImportControl, shift: ShiftID?, known: TakenImport?, staging: (any ItemStaging)?,
        table: ReceivableTable
    ) {
        self.name = name
        self.control = control
        self.shift = shift
        self.known = known
        self.staging = staging
        self.table = table
    }

    /// Where it is the last one again nothing is taken.
    ///
    /// - Throws: ``ItemUploadError/wrongOffset(_:)``
    mutating func take(_ piece: [UInt8], at offset: Int) throws(ItemUploadError) {
        usedAt = .now
        let digest = SHA256.hash(data: piece)
        if let last, last.offset == offset, last.digest == digest { return }
        guard offset == received else { throw .wrongOffset(received) }
        last = (offset, digest)
        received += piece.count
        hash.update(data: piece)
        if known == nil { table.feed(piece) }
    }

    /// In hexadecimal digits.
    var digest: String { Wire.hex(Array(hash.finalize())) }
}

/// What came of an import.
struct ItemUploadResult: Sendable {
    let control: ImportControl
    let stock: ItemTotals
    let hash: String
}

enum ItemUploadError: Error {
    case kasse(KasseError)
    case underWay
    case unknownImport(String)
    /// Where the next piece has to begin.
    case wrongOffset(Int)
    case table([ReceivableLineFault], hasMore: Bool)
}
