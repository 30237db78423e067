import CSV
import FuzzSupport

/// The input is a dialect and a table.
@main enum FuzzCSV {
    static func main() {
        runFuzzer { input in
            let dialect = dialect(&input)
            let limits = CSVLimits(rowBytesMax: 1 + Int(input.byte()), columnsMax: 1 + input.number(below: 16))
            check(input.rest(), dialect, limits)
        }
    }

    private static func dialect(_ input: inout FuzzInput) -> CSVDialect {
        CSVDialect(
            separator: input.pick([.semicolon, .comma, .pipe, .tab]),
            quoting: input.pick([.whereNeeded, .always, .never]), lineEnd: input.pick([.crlf, .lf]),
            charset: input.pick(CSVCharset.allCases), hasHeader: input.pick([false, true]),
            allowsRaggedRows: input.pick([false, true]))
    }

    private static func check(_ bytes: [UInt8], _ dialect: CSVDialect, _ limits: CSVLimits) {
        let steps = Step.all(of: [bytes], dialect, limits)
        for pieces in splits(of: bytes) {
            expect(Step.all(of: pieces, dialect, limits) == steps, "the reads' sizes do not matter")
        }
        checkPlaces(steps, lineCount: bytes.count { $0 == UInt8(ascii: "\n") } + 1)
        checkWriting(steps, dialect)
        for case .row(_, let texts) in steps { texts.forEach(checkValues) }
    }

    /// Lines are named in their order, and every row begins behind the one before.
    private static func checkPlaces(_ steps: [Step], lineCount: Int) {
        var line = 0
        for step in steps {
            switch step {
            case .header(let next, _), .row(let next, _):
                expect(next > line, "a row begins behind the one before")
                line = next
            case .fault(let fault):
                expect(fault.rowLine > line, "a row at fault begins behind the one before")
                expect((fault.rowLine...lineCount).contains(fault.line), "a fault is in its row")
                expect(fault.column >= 1, "columns count from 1")
                if let resumed = fault.resumesAtLine {
                    expect((fault.line + 1...lineCount).contains(resumed), "reading goes on behind the fault")
                    line = resumed - 1
                } else {
                    expect(step == steps.last, "nothing comes behind a fault that ended the reading")
                }
                expect(!fault.description.isEmpty && !fault.german.isEmpty, "a fault is told")
            }
        }
    }

    /// What was read is written so that it is read again, within the usual limits: quotes can make it longer.
    private static func checkWriting(_ steps: [Step], _ dialect: CSVDialect) {
        let rows = steps.compactMap(\.texts)
        var dialect = dialect
        dialect.allowsRaggedRows = true
        dialect.hasHeader = false
        var writer = CSVWriter(dialect)
        for row in rows {
            do throws(CSVWriteFault) {
                try writer.write(row)
            } catch {
                // A mark that stood behind an empty line would be dropped at the start.
                expect(
                    error.reason == .needsQuotes && dialect.quoting == .never, "what was read can be written: \(error)")
                return
            }
        }
        let again = Step.all(of: [writer.take()], dialect, .standard)
        expect(
            again.compactMap(\.texts) == rows && again.count == rows.count, "what is written reads as the same fields")
    }

    private static func checkValues(_ text: String) {
        let field = CSVField(text)
        for mark in [CSVDecimalMark.comma, .point] {
            guard let cents = try? field.cents(mark) else { continue }
            expect(
                (try? CSVField(CSVText.cents(cents, mark)).cents(mark)) == cents, "an amount is written as it is read")
        }
        if let number = try? field.wholeNumber() { expect(Int64(text) == number, "a whole number is what Swift reads") }
        for form in [CSVDateForm.german, .iso] {
            guard let date = try? field.date(form) else { continue }
            expect(CSVText.date(date, form) == text, "a date is written as it was")
        }
    }
}
