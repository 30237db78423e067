import PayPoint
import Testing

@Suite struct ImportControlTests {
    private typealias Samples = ReceivableSamples
    private let one = Samples.item("4711", open: [.principal: 10_000, .dunningFee: 500])
    private let two = Samples.item("4712", open: [.principal: 2_550])

    private func control(
        _ scope: ImportControl.Scope, sequence: Int64 = 1, asOf: Timestamp = Samples.asOf, count: Int = 2,
        open: Int64 = 13_050, gone: Int = 0, stock: ItemTotals? = nil
    ) -> ImportControl {
        ImportControl(
            scope: scope, sequence: sequence, asOf: asOf, present: ItemTotals(count: count, open: Cents(open)),
            gone: gone,
            stock: stock)
    }

    private func tally(_ control: ImportControl, _ changes: [ItemChange]) throws -> ImportTally {
        var tally = ImportTally(of: control)
        for change in changes { try tally.add(change) }
        return tally
    }

    @Test func whatAgreesIsTaken() throws {
        let control = control(.full)
        let tally = try tally(control, [.present(one), .present(two)])
        #expect(control.differences(from: tally, stock: .zero) == [])
    }

    @Test func everyTotalIsCompared() throws {
        let control = control(
            .delta, count: 3, open: 13_051, gone: 0, stock: ItemTotals(count: 40, open: Cents(900_000)))
        let tally = try tally(control, [.present(one), .gone(Samples.key("4713")), .present(two)])
        let faults = control.differences(from: tally, stock: ItemTotals(count: 41, open: Cents(900_001)))
        #expect(
            faults == [
                .count(.present, stated: 3, read: 2), .open(.present, stated: Cents(13_051), read: Cents(13_050)),
                .count(.gone, stated: 0, read: 1), .count(.stock, stated: 40, read: 41),
                .open(.stock, stated: Cents(900_000), read: Cents(900_001)),
            ])
        #expect(
            faults[1].german == "Summe der Posten in der Datei: angegeben 130,51 EUR, gelesen 130,50 EUR")
    }

    @Test func anUnsoundItemIsNamedAndNotCounted() throws {
        var tally = ImportTally(of: control(.full))
        let unsound = Samples.item("4714", open: [.interest: -1])
        #expect(throws: ImportFault.item(unsound.key, .negative(.interest))) { try tally.add(.present(unsound)) }
        #expect(tally.present == .zero)
    }

    @Test func aFullImportHasNoTombstones() {
        var tally = ImportTally(of: control(.full))
        #expect(throws: ImportFault.goneInFull(two.key)) { try tally.add(.gone(two.key)) }
        #expect(tally.gone == 0)
    }

    @Test func anItemIsNotNewerThanItsImport() {
        var tally = ImportTally(of: control(.full, asOf: Timestamp(microseconds: Samples.asOf.microseconds - 1)))
        #expect(throws: ImportFault.newerThanImport(one.key)) { try tally.add(.present(one)) }
    }

    @Test func theFirstImportIsAFullOne() {
        #expect(throws: Never.self) { try control(.full, sequence: 7).requireTurn(after: nil) }
        #expect(throws: ImportFault.deltaWithoutFull) { try control(.delta).requireTurn(after: nil) }
    }

    @Test(
        arguments: [
            (ImportControl.Scope.delta, 8, nil), (.full, 8, nil), (.full, 12, nil),
            (.delta, 9, ImportFault.gap(sequence: 9, expected: 8)),
            (.delta, 7, .alreadyTaken(sequence: 7, last: 7)), (.full, 7, .alreadyTaken(sequence: 7, last: 7)),
            (.full, 3, .alreadyTaken(sequence: 3, last: 7)),
        ] as [(ImportControl.Scope, Int64, ImportFault?)])
    func importsComeInTheirOrder(scope: ImportControl.Scope, sequence: Int64, fault: ImportFault?) {
        let last = ImportMark(sequence: 7, asOf: Samples.asOf)
        var thrown: ImportFault?
        do throws(ImportFault) {
            try control(scope, sequence: sequence).requireTurn(after: last)
        } catch {
            thrown = error
        }
        #expect(thrown == fault)
    }

    @Test func timeDoesNotRunBackwards() {
        let later = Timestamp(microseconds: Samples.asOf.microseconds + 1)
        #expect(throws: ImportFault.olderThanLast(asOf: Samples.asOf, last: later)) {
            try control(.full, sequence: 8).requireTurn(after: ImportMark(sequence: 7, asOf: later))
        }
    }
}
