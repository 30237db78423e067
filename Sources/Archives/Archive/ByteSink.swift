/// Where bytes go, in pieces.
package protocol ByteSink: AnyObject {
    func write(_ bytes: [UInt8]) throws(ArchiveFailure)
    /// Called once, behind the last byte.
    func finish() throws(ArchiveFailure)
}
