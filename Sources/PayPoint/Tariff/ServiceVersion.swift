/// A service as it was, is or will be for some time. What a version says is never changed, so that a sale that names it can be
/// understood for ever; only its last day may move.
public struct ServiceVersion: Hashable, Sendable, Codable {
    /// 1, 2, 3 … among those of its service, never used again.
    public let number: Int64
    public internal(set) var service: Service
    /// It was taken back before its first day, and never counted.
    public internal(set) var isWithdrawn: Bool

    public init(number: Int64, service: Service, isWithdrawn: Bool = false) {
        self.number = number
        self.service = service
        self.isWithdrawn = isWithdrawn
    }
}
