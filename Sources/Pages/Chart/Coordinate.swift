/// A place in a drawing. Only where things are drawn is counted in fractions; every figure that is read stays whole cents.
enum Coordinate {
    /// "12.5": one decimal is finer than any screen.
    static func text(_ value: Double) -> String {
        let tenths = Int64((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
