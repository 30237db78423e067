/// The name of a movement of cash, chosen by the front end. The same name always means the same movement.
public struct MovementID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
