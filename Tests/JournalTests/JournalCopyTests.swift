import Foundation
import PayPoint
import TestTools
import Testing

@testable import Journal

@Suite(.serialized) struct JournalCopyTests {
    private static let file = ChildArgument("COPIED_FILE")

    @Test func `a copy of a live journal is one moment of it, and leaves no trace beside it`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append(Samples.everyKind)
        let before = try directory.contents
        let place = try StateDirectory()
        Self.file.set(directory.file + "\n" + place.file)
        await #expect(processExitsWith: .success) {
            let paths = try Self.file.value().split(separator: "\n").map(String.init)
            let outline = try JournalCopy.make(of: paths[0], at: paths[1])
            #expect(outline.sequence == Int64(Samples.everyKind.count))
            #expect(outline.schema == "2026-11 restores")
        }
        #expect(try directory.contents == before)
        #expect(try place.contents == ["journal.sqlite"])
        try await journal.append([Samples.requested("later")])
        let verdict = try JournalVerifier.verify(file: place.file)
        #expect(verdict.fault == nil && verdict.entries == Int64(Samples.everyKind.count))
        #expect(try Tool.judge(place.file).status == 0)
    }

    @Test func `copies made while others write are whole`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.append([Samples.requested("p0")])
        async let writing: Void = {
            for number in 1..<300 {
                try await journal.append([Samples.requested(try #require(PaymentID("p\(number)")))])
            }
        }()
        for _ in 0..<10 {
            let place = try StateDirectory()
            let outline = try JournalCopy.make(of: directory.file, at: place.file)
            let verdict = try JournalVerifier.verify(file: place.file)
            #expect(verdict.fault == nil && verdict.entries == outline.sequence && verdict.head == outline.hash)
        }
        try await writing
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
    func `a copy that has no room is a full disk, and nothing of it is left`() async throws {
        let directory = try StateDirectory()
        let journal = try directory.journal()
        try await journal.write { transaction in
            for number in 0..<500 {
                try transaction.append(Samples.requested(try #require(PaymentID("p\(number)"))))
            }
        }
        let disk = try SmallDisk(kibibytes: 64)
        #expect(throws: JournalFailure.diskFull) {
            try JournalCopy.make(of: directory.file, at: disk.path + "/copy")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
        try await journal.append([Samples.requested("later")])
    }
}
