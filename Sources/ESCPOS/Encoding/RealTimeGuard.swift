/// Keeps data from being obeyed. A printer looks for its real-time commands in every byte it receives, also in the middle
/// of a picture: 10 14 01 … in a logo opens the drawer, 10 05 02 clears the buffers.
enum RealTimeGuard {
    static let dle: UInt8 = 0x10

    /// Whether a byte behind ``dle`` makes a real-time command: EOT, ENQ or DC4.
    static func completesCommand(_ byte: UInt8) -> Bool {
        byte == 0x04 || byte == 0x05 || byte == 0x14
    }

    /// Whether the bytes hold a real-time command.
    static func finds(in bytes: some Sequence<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == dle, completesCommand(byte) { return true }
            previous = byte
        }
        return false
    }

    /// The dots of a picture without real-time commands. Each one is broken by blackening the dot of value 08h in its
    /// second byte: that dot touches the black dot of value 04h that all three bytes have, and none of the results (0Ch,
    /// 0Dh, 1Ch) is the beginning or end of another command.
    static func defuse(_ dots: [UInt8]) -> [UInt8] {
        guard finds(in: dots) else { return dots }
        var safe = dots
        for index in safe.indices.dropFirst() where safe[index - 1] == dle && completesCommand(safe[index]) {
            safe[index] |= 0x08
        }
        return safe
    }
}
