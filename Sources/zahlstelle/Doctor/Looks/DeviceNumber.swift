/// A dev_t as sysfs names it, "8:1". The C library's own are macros and functions that Swift does not see (makedev(3)).
enum DeviceNumber {
    static func text(_ number: UInt64) -> String {
        let major = (number >> 8) & 0xFFF | (number >> 32) & 0xFFFF_F000
        let minor = number & 0xFF | (number >> 12) & 0xFFFF_FF00
        return "\(major):\(minor)"
    }
}
