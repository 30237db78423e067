/// The number of a receipt: its register and a count from 1 that has no gaps.
public struct ReceiptNumber: Hashable, Sendable, Codable, CustomStringConvertible {
    public let register: RegisterID
    public let number: Int64

    public init(register: RegisterID, number: Int64) {
        self.register = register
        self.number = number
    }

    /// As somebody reads it from paper: "K1-000042", or "K1-42".
    public init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"), let register = RegisterID(String(text[..<dash])),
            let number = Int64(text[text.index(after: dash)...]), number > 0
        else { return nil }
        self.init(register: register, number: number)
    }

    /// As it is printed, "K1-000042".
    public var description: String {
        let digits = String(number)
        return "\(register)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
