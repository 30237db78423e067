/// The colours of a chart. They stand in the drawing itself, not in the style sheet, so that it looks the same wherever it is put.
///
/// Those of the bars are from Okabe and Ito, whose colours people with any kind of colour blindness tell apart. Every bar has a dark edge,
/// so that the light ones stand out from the paper, and neighbours differ in lightness, which is left of them on a grey print.
enum Ink {
    static let series = ["#0072b2", "#e69f00", "#009e73", "#f0e442", "#d55e00", "#56b4e9"]
    /// What all others have together.
    static let rest = "#c8ccd0"
    static let edge = "#1b1f24"
    static let text = "#1b1f24"
    static let soft = "#57606a"
    static let grid = "#d0d7de"
    static let paper = "#ffffff"
}

/// How a line is drawn.
enum Stroke {
    case grid
    case zero
    case trend
    case mean

    var colour: String {
        switch self {
        case .grid: Ink.grid
        case .zero: Ink.edge
        case .trend: Ink.series[0]
        case .mean: Ink.series[4]
        }
    }

    var width: String {
        switch self {
        case .grid, .zero: "1"
        case .trend, .mean: "2.2"
        }
    }

    /// Dashes tell lines apart without their colours.
    var dashes: String {
        switch self {
        case .grid, .zero, .trend: "none"
        case .mean: "7 4"
        }
    }
}
