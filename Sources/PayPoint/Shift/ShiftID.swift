/// The name of a shift, chosen by the front end that begins it. The same name always means the same shift.
public struct ShiftID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
