/// How the next line is set. ESC @ brings the defaults back.
struct PrintStyle: Hashable, Sendable {
    /// Dots from line to line after ESC @ and ESC 2: 3.75 mm on a TM-T20.
    static let lineSpacing = 30

    enum Justification: UInt8, Hashable, Sendable {
        case left = 0, centre = 1, right = 2

        /// Dots to the right for something of this width.
        func shift(_ width: Int, in area: Int) -> Int {
            switch self {
            case .left: 0
            case .centre: max(0, (area - width) / 2)
            case .right: max(0, area - width)
            }
        }
    }

    var look = GlyphLook()
    var justification = Justification.left
    var lineSpacing = Self.lineSpacing
    var characterSpacing = 0
    var leftMargin = 0
    var areaWidth: Int
    /// Columns in characters; every eighth after ESC @.
    var tabStops = stride(from: 8, through: 248, by: 8).map { $0 }

    init(areaWidth: Int) { self.areaWidth = areaWidth }
}
