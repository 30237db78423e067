import Foundation
import PayPoint
import Receivables
import TestTools
import Testing

/// A disk that fills while a list is put together.
@Suite(.serialized) struct FullDiskTests {
    @Test(
        .enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"),
        arguments: [ImportControl.Scope.full, .delta])
    func `a full disk is told, the list before stays, and there is room again afterwards`(
        scope: ImportControl.Scope
    ) async throws {
        let disk = try SmallDisk(kibibytes: 512)
        let store = SQLiteItemStore(directory: disk.path, taken: nil)
        try await store.take(.full, 1, [try Samples.item("1")])
        let staging = try await store.stage(Samples.control(scope, 2))
        let items = try (10..<20_000).map { ItemRow(line: $0, change: .present(try Samples.item("\($0)"))) }
        await #expect(throws: ItemListFailure.diskFull) {
            try await staging.add(items)
            _ = try await staging.finish(hash: "bb")
        }
        await staging.discard()
        #expect(try await store.named("erika") == ["1"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["receivables.db"])
        #expect(try await store.take(.delta, 2, [try Samples.item("2")]).stock.count == 2)
    }
}
