import PayPoint
import Testing

@Suite struct AmountInWordsTests {
    @Test(arguments: [
        (0, "null Euro"), (100, "ein Euro"), (101, "ein Euro und ein Cent"),
        (4250, "zweiundvierzig Euro und fünfzig Cent"),
        (2100, "einundzwanzig Euro"), (10_000, "einhundert Euro"), (10_100, "einhunderteins Euro"),
        (101_700, "eintausendsiebzehn Euro"), (110_100, "eintausendeinhunderteins Euro"),
        (2_100_100, "einundzwanzigtausendeins Euro"), (10_100_000, "einhunderteintausend Euro"),
        (100_000_100, "eine Million eins Euro"), (231_600_000, "zwei Millionen dreihundertsechzehntausend Euro"),
        (-500, "minus fünf Euro"),
    ])
    func amountsAreSpelledOut(value: Int64, words: String) {
        #expect(AmountInWords.german(Cents(value)) == words)
    }
}
