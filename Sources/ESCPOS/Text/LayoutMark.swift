/// Bytes below 20h that stand between the converted characters of a text and steer its layout. None reaches the wire:
/// ``Layout`` resolves each of them.
enum LayoutMark {
    /// Prints as a space but is no place to break the line.
    static let noBreakSpace: UInt8 = 0x01
    /// Prints as a hyphen when the line breaks here, else not at all.
    static let softHyphen: UInt8 = 0x02
    /// A place to break the line that is not seen.
    static let breakOpportunity: UInt8 = 0x03
    /// Ends the line.
    static let lineFeed: UInt8 = 0x0A
}
