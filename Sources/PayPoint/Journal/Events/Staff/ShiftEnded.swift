/// A clerk signed off.
public struct ShiftEnded: Hashable, Sendable, Codable {
    public let shift: ShiftID
    public let by: Author

    public init(shift: ShiftID, by: Author) {
        self.shift = shift
        self.by = by
    }
}
