/// Where text or a graphic stands within the width it is given.
public enum Alignment: Sendable, Hashable {
    case left
    case centre
    case right
}
