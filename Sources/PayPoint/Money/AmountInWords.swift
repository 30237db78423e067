/// An amount spelled out in German, as a Quittung above a limit repeats it ("zweiundvierzig Euro und fünfzig Cent").
///
/// Source: VVKommHV zu § 51, which recommends the repetition above 100 EUR.
public enum AmountInWords {
    /// The amount in words. Amounts of a billion euros and more, which no counter takes, stay in digits.
    public static func german(_ amount: Cents) -> String {
        let euros = amount.value.magnitude / 100
        let cents = amount.value.magnitude % 100
        guard euros < 1_000_000_000 else { return amount.german }
        var words = amount.value < 0 ? "minus " : ""
        words += (euros == 1 ? "ein" : number(Int(euros))) + " Euro"
        if cents > 0 {
            words += " und " + (cents == 1 ? "ein" : number(Int(cents))) + " Cent"
        }
        return words
    }

    private static let small = [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        "dreizehn",
        "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ]
    private static let tens = [
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]

    private static func number(_ value: Int) -> String {
        switch value {
        case ..<20:
            return small[value]
        case ..<100:
            let unit = value % 10
            return (unit == 0 ? "" : stem(unit) + "und") + tens[value / 10]
        case ..<1000:
            return stem(value / 100) + "hundert" + rest(value % 100)
        case ..<1_000_000:
            return stem(value / 1000) + "tausend" + rest(value % 1000)
        default:
            let millions = value / 1_000_000
            let word = millions == 1 ? "eine Million" : number(millions) + " Millionen"
            let remainder = value % 1_000_000
            return remainder == 0 ? word : word + " " + number(remainder)
        }
    }

    private static func rest(_ value: Int) -> String {
        value == 0 ? "" : number(value)
    }

    /// A number in front of another word: "ein" keeps its s only at the end.
    private static func stem(_ value: Int) -> String {
        let word = number(value)
        return word.hasSuffix("eins") ? String(word.dropLast()) : word
    }
}
