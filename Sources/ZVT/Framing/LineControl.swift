/// The control bytes of the serial line (PA00P016 ch. 2).
public enum LineControl {
    /// Starts a block.
    public static let stx: UInt8 = 0x02
    /// Ends a block; also the last byte under the CRC.
    public static let etx: UInt8 = 0x03
    /// "Block arrived intact". Not to be confused with the APDU 80 00 00, "command accepted".
    public static let ack: UInt8 = 0x06
    /// Marks STX and ETX as control bytes; doubled where it is data.
    public static let dle: UInt8 = 0x10
    /// "Block arrived damaged, send it again".
    public static let nak: UInt8 = 0x15
}
