internal import Devices
internal import ZVT
internal import ZVTSession

extension Configuration {
    /// The passwords of terminals that were changed from what they come with. Whoever shows anything takes them out of it.
    public var passwords: [String] {
        terminals.map(\.profile.password).filter { $0 != .zero }.map { password in
            password.bytes.map { String($0 >> 4) + String($0 & 15) }.joined()
        }
    }
}
