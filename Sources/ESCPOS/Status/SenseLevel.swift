/// The electric level of the drawer connector's pin 3.
public enum SenseLevel: Sendable, Hashable {
    case low
    case high
}
