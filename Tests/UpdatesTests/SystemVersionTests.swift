import Glibc
import TestTools
import Testing

@testable import Updates

/// The order of versions, which has to be that of systemd: what we take for newer has to be what is booted.
@Suite struct SystemVersionTests {
    /// Each before the next.
    private static let ascending = [
        "0.1.0~dev", "0.1.0~rc1", "0.1.0~rc2", "0.1.0", "0.1.0.1", "0.1.0a", "0.1.2", "0.1.10", "0.2", "1", "1.0",
        "1.0.0",
        "1A", "1a", "1b1", "1b02", "1b10", "2~", "2", "10.0", "11~1", "11",
    ]

    @Test func `each comes before the next`() throws {
        let versions = try Self.ascending.map { try #require(SystemVersion($0)) }
        for (older, newer) in zip(versions, versions.dropFirst()) {
            #expect(older < newer, "\(older) \(newer)")
            #expect(!(newer < older), "\(newer) \(older)")
        }
    }

    @Test(.enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0))
    func `systemd says the same of each two`() throws {
        let versions = Self.ascending.filter { !$0.hasSuffix("~") }
        for left in versions {
            for right in versions {
                let verdict = try Tool("systemd-analyze", "compare-versions", left, "lt", right).status == 0
                let (one, other) = (try #require(SystemVersion(left)), try #require(SystemVersion(right)))
                #expect((one < other) == verdict, "\(left) \(right)")
            }
        }
    }

    @Test(arguments: ["", "a1", ".1", "1-2", "1 2", "1/2", "1_2", "1+2", "1ä", String(repeating: "1", count: 26)])
    func `what cannot be in a partition's name is no version`(_ text: String) {
        #expect(SystemVersion(text) == nil)
    }
}
