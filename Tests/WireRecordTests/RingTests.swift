import Foundation
import PayPoint
import Synchronization
import Testing

@testable import WireRecord

@Suite struct RingTests {
    private static func head(_ number: Int64, device: DeviceID = "t1") -> [UInt8] {
        WireLine.head(
            WireHead(device: device, time: Timestamp(microseconds: number), payment: nil, terminal: nil)
        ).bytes
    }

    private static func note(_ bytes: Int) -> [UInt8] {
        WireLine.entry(WireEntry(milliseconds: 0, content: .note(String(repeating: "x", count: bytes)))).bytes
    }

    @Test func `the oldest goes, the newest stays, and no more than eight files`() throws {
        let directory = TestDirectory()
        let store = WireStore(directory: directory.path) { _ in }
        for number in 1...200 as ClosedRange<Int64> {
            store.append(Self.head(number), for: "t1")
            store.append(Self.note(50_000), for: "t1")
            store.flush()
        }
        let files = try directory.files(below: "t1")
        #expect(files.count == 8)
        #expect(try directory.bytes(below: "t1").count <= 8 * 512 * 1024)
        let times = try WireArchive(directory: directory.path).conversations().map(\.head.time.microseconds)
        #expect(times == Array(try #require(times.first)...200))
        #expect(times.count > 60)
        #expect(try directory.mode("t1/\(files[0])") == 0o600)
        #expect(try directory.mode("t1") == 0o700)
    }

    @Test func `a restart goes on where the last run stopped, behind a torn line too`() throws {
        let directory = TestDirectory()
        WireStore.writing(to: directory) { $0.append(Self.head(1), for: "t1") }
        let file = try #require(FileHandle(forWritingAtPath: "\(directory.path)/t1/000001.jsonl"))
        file.seekToEndOfFile()
        file.write(Data(Self.head(2).dropLast(9)))
        WireStore.writing(to: directory) { $0.append(Self.head(3), for: "t1") }
        #expect(try directory.files(below: "t1") == ["000001.jsonl"])
        #expect(try WireArchive(directory: directory.path).conversations().map(\.head.time.microseconds) == [1, 3])
    }

    @Test func `what comes faster than the disk is dropped, and said to be`() throws {
        let directory = TestDirectory()
        let store = WireStore(directory: directory.path) { _ in }
        store.holding {
            store.append(Self.head(1), for: "t1")
            for _ in 0..<40 { store.append(Self.note(50_000), for: "t1") }
        }
        store.flush()
        store.append(Self.note(10), for: "t1")
        store.flush()
        let conversation = try #require(try WireArchive(directory: directory.path).conversations().first)
        let lost = conversation.entries.compactMap { entry -> Int? in
            if case .lost(let count) = entry.content { count } else { nil }
        }
        #expect(conversation.isIncomplete)
        // 1 MiB holds twenty of them.
        #expect(lost == [20])
        #expect(conversation.entries.count == 22)
        #expect(WireReplay.difference(in: conversation) == nil)
    }

    @Test func `a disk that refuses is told of once, and hurts nobody`() throws {
        let directory = TestDirectory()
        // A file stands where the directory should.
        #expect(FileManager.default.createFile(atPath: directory.path, contents: Data()))
        let log = Mutex<[String]>([])
        let store = WireStore(directory: directory.path) { text in log.withLock { $0.append(text) } }
        for number in 1...100 as ClosedRange<Int64> { store.append(Self.head(number), for: "t1") }
        store.flush()
        #expect(log.withLock { $0.count } == 1)
        #expect(log.withLock { $0.first ?? "" }.contains("wire record pauses"))
    }

    @Test func `where nothing was recorded nothing is found`() throws {
        #expect(try WireArchive(directory: TestDirectory().path).conversations().isEmpty)
    }

    @Test func `an export names the line that is wrong`() {
        let bytes = Self.head(1) + Array("{\"at\":0,\"event\":\"nonsense\"}\n".utf8)
        #expect(throws: WireFileError(line: 2, reason: "there is no event 'nonsense'")) { try WireFile.read(bytes) }
        #expect(throws: WireFileError(line: 1, reason: "stands before the head of a conversation")) {
            try WireFile.read(Array("{\"at\":0,\"note\":\"x\"}".utf8))
        }
        #expect(throws: WireFileError(line: 1, reason: "version 2 of the format is unknown")) {
            try WireFile.read(Array("{\"wire\":2}".utf8))
        }
    }
}

extension WireStore {
    fileprivate static func writing(to directory: TestDirectory, _ work: (WireStore) -> Void) {
        let store = WireStore(directory: directory.path) { _ in }
        work(store)
        store.flush()
    }
}
