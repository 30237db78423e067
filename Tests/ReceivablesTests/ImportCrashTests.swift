import Foundation
import GRDB
import PayPoint
import Testing

@testable import Receivables

#if canImport(Glibc)
    import Glibc
#endif

/// What a daemon that is killed in an import leaves behind, and what its next start makes of it.
@Suite(.serialized) struct ImportCrashTests {
    /// How far the killed one came.
    enum Step: String, CaseIterable {
        case begun, half, whole, applied
    }

    private static let directory = Environment("CRASH_DIRECTORY")
    private static let step = Environment("CRASH_STEP")

    /// Hands a value to the child process of an exit test.
    struct Environment {
        let name: String

        init(_ name: String) { self.name = name }

        func set(_ value: String) { setenv(name, value, 1) }
        var value: String { getenv(name).map { String(cString: $0) } ?? "" }
    }

    @Test(arguments: Step.allCases, [true, false])
    func `a kill leaves the old list or the new one, and which one the journal says`(
        step: Step, isJournaled: Bool
    ) async throws {
        let directory = try ListDirectory()
        try await directory.store().take(.full, 1, [try Samples.item("1")])
        Self.directory.set(directory.path)
        Self.step.set(step.rawValue)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            let step = try #require(Step(rawValue: Self.step.value))
            let store = SQLiteItemStore(directory: Self.directory.value, taken: nil)
            try await Self.importUpTo(step, store)
            kill(getpid(), SIGKILL)
        }
        let taken = isJournaled ? Samples.taken(.delta, 2, "bb") : Samples.taken(.full, 1, "aa")
        let store = directory.store(taken: taken)
        let isNew = step == .applied || (step == .whole && isJournaled)
        #expect(try await store.named("erika") == (isNew ? ["1", "2"] : ["1"]))
        #expect(try await store.mark()?.last.sequence == (isNew ? 2 : 1))
        #expect(try directory.contents == ["receivables.db"])
        // And the next import goes on from there.
        try await store.take(.delta, isNew ? 3 : 2, [try Samples.item("4")])
        #expect(try await store.named("erika").last == "4")
    }

    private static func importUpTo(_ step: Step, _ store: SQLiteItemStore) async throws {
        let staging = try await store.stage(Samples.control(.delta, 2))
        if step == .begun { return }
        try await staging.add([ItemRow(line: 2, change: .present(try Samples.item("2")))])
        if step == .half { return }
        _ = try await staging.finish(hash: "bb")
        if step == .whole { return }
        try await staging.apply()
    }

    @Test func `a whole list of the same number with another content is not the one that was taken`() async throws {
        let directory = try ListDirectory()
        try await directory.store().stage(.full, 2, [try Samples.item("2")], hash: "cc")
        let store = directory.store(taken: Samples.taken(.full, 2, "bb"))
        #expect(try await store.mark() == nil)
        #expect(try directory.contents == [])
    }

    /// A power cut may leave of a file that was not synced what it wants.
    @Test(arguments: [0, 100, 4096, 20_000])
    func `a torn list is removed`(bytes: Int) async throws {
        let directory = try ListDirectory()
        let old = directory.store()
        try await old.take(.full, 1, [try Samples.item("1")])
        try await old.stage(.full, 2, try (0..<200).map { try Samples.item("\($0)") }, hash: "bb")
        truncate(directory.staged, off_t(bytes))
        let store = directory.store(taken: Samples.taken(.full, 1, "aa"))
        #expect(try await store.named("erika") == ["1"])
        #expect(try directory.contents == ["receivables.db"])
    }
}
