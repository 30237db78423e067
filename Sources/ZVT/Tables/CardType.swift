/// The kind of a card by its ZVT number: BMP 8A, tag 41 (PA00P015 ch. 12).
public struct CardType: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }
}
