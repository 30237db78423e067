import Foundation
import PayPoint
import Receivables
import Testing

@Suite struct ItemStoreTests {
    @Test func `every field of an item comes back, also behind a restart`() async throws {
        let directory = try ListDirectory()
        let item = try Samples.item("0101234567", notice: "B-17/3", name: "Jörg „Müller“")
        var store = directory.store()
        #expect(try await store.item(item.key) == nil)
        #expect(try await store.mark() == nil)
        try await store.take(.full, 3, [item])
        #expect(try await store.item(item.key) == item)
        store = directory.store()
        #expect(try await store.item(item.key) == item)
        #expect(
            try await store.mark()
                == ListMark(
                    last: ImportMark(sequence: 3, asOf: Samples.asOf), stock: ItemTotals(count: 1, open: Cents(5000))))
        #expect(try directory.contents == ["receivables.db"])
    }

    @Test func `one Kassenzeichen brings its items by their due dates, another's not`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        let quarters = try ["2026-11-15", "2026-02-15", "2026-08-15", "2026-05-15"].map {
            try Samples.item("0101", due: $0)
        }
        try await store.take(.full, 1, quarters + [try Samples.item("01012"), try Samples.item("010")])
        let found = try await store.find(.kassenzeichen(try #require(Kassenzeichen("0101"))))
        #expect(found.items.map(\.key.due.iso8601) == ["2026-02-15", "2026-05-15", "2026-08-15", "2026-11-15"])
        #expect(!found.hasMore)
    }

    @Test func `a notice is found by its whole number, and an item without one by none`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        try await store.take(
            .full, 1,
            [try Samples.item("1", notice: "B-17"), try Samples.item("2", notice: "B-17/3"), try Samples.item("3")])
        #expect(try await store.find(.notice("B-17")).items.map(\.key.kassenzeichen.text) == ["1"])
        #expect(try await store.find(.notice("")).items == [])
    }

    @Test func `names are found by how they begin, in whatever case and with ä as ae`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        try await store.take(
            .full, 1,
            [
                try Samples.item("1", name: "Müller, Karl"), try Samples.item("2", name: "MUELLER Anna"),
                try Samples.item("3", name: "Muller, Zoé"), try Samples.item("4", name: "Weißmüller"),
                try Samples.item("5", name: "Mülleröde"),
            ])
        #expect(try await store.named("mül") == ["2", "1", "5"])
        #expect(try await store.named("MUELLER,") == ["2", "1", "5"])
        #expect(try await store.named("mueller k") == ["1"])
        #expect(try await store.named("mulle") == ["3"])
        #expect(try await store.named("WEISS") == ["4"])
    }

    @Test func `at most fifty are found, and it is told that there are others`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        let items = try (1...51).map { try Samples.item("\($0)", name: "Schmidt \(100 + $0)") }
        try await store.take(.full, 1, items)
        let all = try await store.find(.name(FoldedName("schmidt")))
        #expect(all.items.count == 50)
        #expect(all.hasMore)
        #expect(try await store.find(.name(FoldedName("schmidt 15"))).hasMore == false)
    }

    @Test func `deltas follow on each other: new, changed, gone, and the totals with them`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        #expect(
            try await store.take(.full, 1, [try Samples.item("1", open: 100), try Samples.item("2", open: 200)]).stock
                == ItemTotals(count: 2, open: Cents(300)))
        #expect(
            try await store.take(
                .delta, 2, [try Samples.item("2", open: 50), try Samples.item("3", open: 30)],
                gone: [try Samples.key("1")]
            ).stock == ItemTotals(count: 2, open: Cents(80)))
        #expect(try await store.item(try Samples.key("1")) == nil)
        #expect(try await store.item(try Samples.key("2"))?.totalOpen == Cents(50))
        // What is gone already may be told again, and come back.
        #expect(
            try await store.take(.delta, 3, [], gone: [try Samples.key("1"), try Samples.key("9")]).stock
                == ItemTotals(count: 2, open: Cents(80)))
        #expect(
            try await store.take(.delta, 4, [try Samples.item("1", name: "Neu", open: 1)]).stock
                == ItemTotals(count: 3, open: Cents(81)))
        #expect(try await store.named("neu") == ["1"])
        #expect(try await store.named("erika").count == 2)
        #expect(try await store.mark()?.last.sequence == 4)
    }

    @Test func `a full list leaves nothing of the one before`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        try await store.take(.full, 1, [try Samples.item("1"), try Samples.item("2")])
        try await store.take(.full, 5, [try Samples.item("3")])
        #expect(try await store.named("erika") == ["3"])
    }

    @Test(arguments: [ImportControl.Scope.full, .delta])
    func `an item that comes twice is told with both lines`(scope: ImportControl.Scope) async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        try await store.take(.full, 1, [try Samples.item("9")])
        let items = try [Samples.item("2"), Samples.item("1"), Samples.item("2", notice: "x"), Samples.item("2")]
        let (staging, list) = try await store.stage(
            scope, 2, items, gone: scope == .delta ? [try Samples.key("1")] : [])
        let second = StagedList.Doubled(line: 5, firstLine: 2, key: try Samples.key("2"))
        let gone = StagedList.Doubled(line: 6, firstLine: 3, key: try Samples.key("1"))
        #expect(list.doubled == (scope == .delta ? [second, gone] : [second]))
        await staging.discard()
        #expect(try await store.named("erika") == ["9"])
        #expect(try directory.contents == ["receivables.db"])
    }

    @Test func `whoever looks for something while a list is put together finds the one before`() async throws {
        let directory = try ListDirectory()
        let store = directory.store()
        try await store.take(.full, 1, [try Samples.item("1")])
        let (staging, _) = try await store.stage(.delta, 2, [try Samples.item("2")])
        #expect(try await store.named("erika") == ["1"])
        try await staging.apply()
        #expect(try await store.named("erika") == ["1", "2"])
    }

    @Test func `a file that is no list is told, and a full import replaces it`() async throws {
        let directory = try ListDirectory()
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: directory.live))
        let store = directory.store()
        let error = await #expect(throws: ItemListFailure.self) { try await store.named("a") }
        guard case .other(let text) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(text.contains("file is not a database"))
        #expect(try await store.mark() == nil)
        try await store.take(.full, 1, [try Samples.item("1")])
        #expect(try await store.named("erika") == ["1"])
    }

    @Test func `a directory that may not be written is told`() async throws {
        let store = SQLiteItemStore(directory: "/nonexistent/zahlstelle", taken: nil)
        #expect(store.trouble == nil)
        await #expect(throws: ItemListFailure.self) { _ = try await store.stage(Samples.control(.full, 1)) }
    }
}
