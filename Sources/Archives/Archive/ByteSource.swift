/// Where bytes come from, in pieces.
package protocol ByteSource: AnyObject {
    /// - Returns: at least one byte and at most `most`; none at the end.
    func read(_ most: Int) throws(ArchiveFailure) -> [UInt8]
}
