extension PrinterProfile {
    /// What can be wrong with a profile that was put together by configuration.
    public enum Defect: Sendable, Hashable {
        /// 8 to 255 characters per line carry a receipt.
        case columns(Int)
        case smallColumns(Int)
        /// A head has 64 to 2,040 dots.
        case dots(Int)
        /// 1 to 48 dots per millimetre.
        case dotsPerMillimetre(Int)
        /// 1 to 1,000 millimetres per second.
        case millimetresPerSecond(Int)
        /// The maker's number of the code page in use is missing.
        case codePageWithoutNumber(CodePage)
    }

    /// Everything that is wrong with the profile; empty when it can be used.
    public var defects: [Defect] {
        var defects: [Defect] = []
        if !(Layout.fewestColumns...255).contains(columns) { defects.append(.columns(columns)) }
        if !(Layout.fewestColumns...255).contains(smallColumns) { defects.append(.smallColumns(smallColumns)) }
        if !(64...2_040).contains(dots) { defects.append(.dots(dots)) }
        if !(1...48).contains(dotsPerMillimetre) { defects.append(.dotsPerMillimetre(dotsPerMillimetre)) }
        if !(1...1_000).contains(millimetresPerSecond) { defects.append(.millimetresPerSecond(millimetresPerSecond)) }
        if codePageNumbers[codePage] == nil { defects.append(.codePageWithoutNumber(codePage)) }
        return defects
    }
}
