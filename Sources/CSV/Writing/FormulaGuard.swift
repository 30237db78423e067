/// What a spreadsheet would compute instead of show.
enum FormulaGuard {
    /// A number with a sign is shown as it is, and stays a number.
    static func looksLikeFormula(_ field: String) -> Bool {
        switch field.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(field.utf8.dropFirst())
        default: false
        }
    }

    private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","): true
                default: false
                }
            }
    }
}
