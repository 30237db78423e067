/// One printed character.
public struct Glyph: Hashable, Sendable {
    public var scalar: Unicode.Scalar
    /// Dots from the left edge of the printable width.
    public var x: Int
    public var width: Int
    public var height: Int
    public var look: GlyphLook
}

/// How characters look.
public struct GlyphLook: Hashable, Sendable {
    public var isSmall = false
    public var widthFactor = 1
    public var heightFactor = 1
    public var isBold = false
    /// Dots of the line below; 0 for none.
    public var underline = 0
    public var isInverse = false

    /// Font A has 12 by 24 dots, font B 9 by 17.
    var cellWidth: Int { (isSmall ? 9 : 12) * widthFactor }
    var cellHeight: Int { (isSmall ? 17 : 24) * heightFactor }
}
