/// The ways in which a peer's bytes may arrive in more than one read. All must give what the whole gives.
public func splits(of bytes: [UInt8]) -> [[[UInt8]]] {
    [bytes.map { [$0] }, irregularPieces(of: bytes)]
}

/// Pieces of 0 to 31 bytes; the sizes come from the bytes themselves, so that libFuzzer finds the cuts that matter.
private func irregularPieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var position = 0
    var size = bytes.count
    while position < bytes.count {
        size = (size &* 31 &+ Int(bytes[position])) & 0xFFFF
        let end = min(position + size % 32, bytes.count)
        pieces.append(Array(bytes[position..<end]))
        // A piece without bytes is followed by one with at least one, so that the end is reached.
        position = end
        guard pieces.last?.isEmpty ?? false else { continue }
        pieces.append([bytes[position]])
        position += 1
    }
    return pieces
}
