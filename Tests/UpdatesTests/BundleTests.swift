import Crypto
import Foundation
import Synchronization
import TestTools
import Testing

@testable import Updates

/// What a box takes for an update, and what it refuses.
@Suite struct BundleTests {
    private static func failure(_ bytes: [UInt8], on box: SlotBox) async throws -> UpdateFailure? {
        do {
            try await box.install(bytes)
            return nil
        } catch let failure as UpdateFailure {
            return failure
        }
    }

    @Test func `a bundle that is signed is installed, and nothing would start it`() async throws {
        let box = try SlotBox()
        #expect(try await box.install(SampleBundle().bytes()).text == "1.2.0")
        #expect(box.disk.withLock(\.other) == "zahlstelle_1.2.0_\(SampleBundle.uuid).root")
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"])
        #expect(try box.staged == ["zahlstelle_1.2.0.efi"])
        #expect(try box.state.installed?.version == "1.2.0")
    }

    @Test func `one changed bit anywhere is found, and nothing is installed`() async throws {
        let good = try SampleBundle().bytes()
        // Every byte of what is before the files, and some of each file.
        let head = good.count - SampleBundle().contents.reduce(0) { $0 + $1.bytes.count }
        for place in Array(0..<head) + [head, head + 899, head + 900, head + 100_000, good.count - 1] {
            var bytes = good
            bytes[place] ^= 1
            let box = try SlotBox()
            let failure = try await Self.failure(bytes, on: box)
            #expect(failure != nil, "\(place)")
            #expect(box.disk.withLock(\.other) == nil, "\(place)")
            #expect(try box.state.installed == nil && box.staged.isEmpty, "\(place)")
        }
    }

    @Test func `a file that is not the one that was signed is named`() async throws {
        var bytes = try SampleBundle().bytes()
        bytes[bytes.count - 1] ^= 1
        #expect(try await Self.failure(bytes, on: SlotBox()) == .changed("zahlstelle_1.2.0.efi"))
    }

    @Test func `wherever it breaks off, nothing is installed`() async throws {
        let good = try SampleBundle().bytes()
        for count in [0, 1, 19, 20, 60, 200, 400, good.count - 200_000, good.count - 1] {
            let box = try SlotBox()
            #expect(try await Self.failure(Array(good.prefix(count)), on: box) != nil, "\(count)")
            #expect(try box.staged.isEmpty && box.disk.withLock(\.other) == nil, "\(count)")
        }
        #expect(try await Self.failure(Array(good.dropLast()), on: SlotBox()) == .endsEarly)
        #expect(try await Self.failure([], on: SlotBox()) == .noBundle)
    }

    @Test func `something behind its end is no part of it`() async throws {
        guard case .notOurs = try await Self.failure(SampleBundle().bytes() + [0], on: SlotBox()) else {
            Issue.record("taken")
            return
        }
    }

    @Test func `what a stranger signed is refused, and what one of several keys signed is not`() async throws {
        let stranger = Curve25519.Signing.PrivateKey()
        let bytes = try SampleBundle(key: stranger).bytes()
        #expect(try await Self.failure(bytes, on: SlotBox()) == .notSigned)
        let box = try SlotBox()
        try SampleBundle.pem(SampleBundle.key, stranger).write(
            toFile: box.path + "/keys.pem", atomically: true, encoding: .utf8)
        #expect(try await Self.failure(bytes, on: box) == nil)
    }

    @Test func `a signature of something else does not count`() async throws {
        var other = SampleBundle()
        other.version = "1.1.0"
        let bytes = try SampleBundle().bytes(signed: other.manifest())
        #expect(try await Self.failure(bytes, on: SlotBox()) == .notSigned)
    }

    @Test func `what is signed and not for this box is refused`() async throws {
        for change in [
            { $0.purpose = "release-notes" }, { $0.architecture = "arm64" }, { $0.contents.removeLast() },
            {
                $0.contents[1].ending = "_\(SampleBundle.uuid).root/../../x"
            }, { $0.contents[0].bytes = [] }, { $0.contents[0].bytes = Array(repeating: 0, count: (4 << 20) + 1) },
        ] as [(inout SampleBundle) -> Void] {
            var bundle = SampleBundle()
            change(&bundle)
            guard case .notOurs = try await Self.failure(bundle.bytes(), on: SlotBox()) else {
                Issue.record("taken: \(bundle.manifest())")
                continue
            }
        }
        #expect(try await Self.failure(SampleBundle(format: 2).bytes(), on: SlotBox()) == .laterFormat(2))
        #expect(
            try await Self.failure(SampleBundle(mark: "ZAHLSTELLE-UPDATE 2").bytes(), on: SlotBox()) == .laterFormat(2))
    }

    @Test(arguments: ["1.0.0", "0.9.9", "1.0.0~rc9"])
    func `a version that is not newer is refused`(_ version: String) async throws {
        let failure = try await Self.failure(SampleBundle(version: version).bytes(), on: SlotBox())
        let (offered, running) = (try #require(SystemVersion(version)), try #require(SystemVersion("1.0.0")))
        #expect(failure == .notNewer(version: offered, running: running))
    }

    @Test func `without a key in the image nothing is taken`() async throws {
        let box = try SlotBox()
        try "no key".write(toFile: box.path + "/keys.pem", atomically: true, encoding: .utf8)
        #expect(try await Self.failure(SampleBundle().bytes(), on: box) == .noKeys(box.path + "/keys.pem"))
    }

    @Test func `what image-bundle signs with openssl is taken`() async throws {
        let box = try SlotBox()
        let (key, from) = (box.path + "/key.pem", box.path + "/files")
        try FileManager.default.createDirectory(atPath: from, withIntermediateDirectories: true)
        for file in SampleBundle().contents {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(from)/zahlstelle_1.2.0\(file.ending)"))
        }
        try #require(try Tool("openssl", "genpkey", "-algorithm", "ed25519", "-out", key).status == 0)
        try #require(try Tool("openssl", "pkey", "-in", key, "-pubout", "-out", box.path + "/keys.pem").status == 0)
        let script = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../image/bundle").standardized.path
        let made = try Tool("bash", script, key, from, box.path + "/made")
        try #require(made.status == 0, "\(made.output)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: box.path + "/made"))
        #expect(try await box.install(Array(bytes)).text == "1.2.0")
    }
}
