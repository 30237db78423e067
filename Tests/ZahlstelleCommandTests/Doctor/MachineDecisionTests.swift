import Testing

@testable import zahlstelle

/// What the doctor says of the machine, at both sides of each threshold.
@Suite struct MachineDecisionTests {
    private static func disk(free: Int64, of bytes: Int64) -> DiskFacts {
        DiskFacts(path: "/state", bytes: bytes, free: free, isReadOnly: false)
    }

    @Test(
        arguments: [
            (199_999_999, 1_000_000_000, Finding.Level.fail), (200_000_000, 1_000_000_000, .warn),
            (999_999_999, 2_000_000_000, .warn), (1_000_000_000, 2_000_000_000, .ok),
            (1_999_000_000, 100_000_000_000, .fail), (2_000_000_000, 100_000_000_000, .warn),
            (9_999_000_000, 100_000_000_000, .warn), (10_000_000_000, 100_000_000_000, .ok), (0, 0, .fail),
        ] as [(Int64, Int64, Finding.Level)])
    func space(_ free: Int64, _ bytes: Int64, _ level: Finding.Level) {
        #expect(Decide.space(Self.disk(free: free, of: bytes)).level == level)
    }

    @Test(
        arguments: [
            (nil, Finding.Level.fail), (0, .ok), (172_800, .ok), (172_801, .warn), (691_200, .warn), (691_201, .fail),
            // A clock that went back makes no backup old.
            (-3600, .ok),
        ] as [(Int64?, Finding.Level)])
    func backups(_ age: Int64?, _ level: Finding.Level) {
        let now: Int64 = 1_795_370_000
        #expect(Decide.backup(age.map { now - $0 }, in: "/backups", now: now).level == level)
    }

    @Test func aDiskThatFailsIsNamed() {
        var disk = Self.disk(free: 1, of: 1)
        disk.device = "mmcblk0p2"
        #expect(Decide.health(disk).level == .ok)
        #expect(Decide.health(disk).subject == "mmcblk0p2")
        disk.errors = 1
        #expect(Decide.health(disk).level == .fail)
        disk.errors = 0
        #expect(Decide.health(disk).level == .ok)
        disk.isReadOnly = true
        #expect(Decide.health(disk).level == .fail)
    }

    @Test(
        arguments: [
            (8, 1, Finding.Level.ok), (9, 1, .warn), (10, 1, .warn), (11, 1, .fail), (1, 2, .warn), (1, 3, .fail),
        ] as [(Int, Int, Finding.Level)])
    func flashWears(_ life: Int, _ spare: Int, _ level: Finding.Level) {
        var disk = Self.disk(free: 1, of: 1)
        (disk.life, disk.spare) = (life, spare)
        #expect(Decide.health(disk).level == level)
    }

    @Test(
        arguments: [
            (true, 0.1, 20.0, 0, Finding.Level.ok), (true, 2.0, 0, 0, .ok), (true, 2.1, 0, 0, .warn),
            // An unsynchronised clock does not know its error.
            (false, 16.0, 0, 86_400, .ok), (false, 0.0, 0, 86_401, .warn), (true, 0.0, 401, 0, .warn),
            (true, 0.0, -401, 0, .warn),
            (true, 0.0, 400, 0, .ok),
        ] as [(Bool, Double, Double, Int64, Finding.Level)])
    func clock(_ isSynchronised: Bool, _ error: Double, _ drift: Double, _ since: Int64, _ level: Finding.Level) {
        let facts = ClockFacts(
            isSynchronised: isSynchronised, errorSeconds: error, driftPPM: drift, unsynchronisedSeconds: since,
            wasSynchronised: true)
        #expect(Decide.clock(facts).level == level)
    }

    @Test(
        arguments: [
            (true, nil, true, .ok), (true, 86_400, true, .ok), (false, 300, true, .ok), (false, -301, false, .warn),
            (false, nil, false, .ok),
        ] as [(Bool, Int64?, Bool, Finding.Level)])
    func `a clock that began without a battery is not believed before a time server was heard`(
        _ wasSynchronised: Bool, _ ahead: Int64?, _ isKnown: Bool, _ level: Finding.Level
    ) {
        let facts = ClockFacts(
            isSynchronised: false, errorSeconds: 0, driftPPM: 0, unsynchronisedSeconds: 60,
            wasSynchronised: wasSynchronised, batteryClockAheadSeconds: ahead)
        #expect(facts.isTimeKnown == isKnown)
        #expect(Decide.clock(facts).level == level)
    }

    @Test(
        arguments: [
            ("not-found", "inactive", "", nil), ("loaded", "active", "enabled", .ok),
            ("loaded", "active", "static", .ok),
            ("loaded", "active", "disabled", .warn), ("loaded", "failed", "enabled", .fail),
            ("loaded", "inactive", "enabled", .fail), ("loaded", "reloading", "enabled", .ok),
            ("masked", "inactive", "", .fail),
        ] as [(String, String, String, Finding.Level?)])
    func unit(_ load: String, _ active: String, _ file: String, _ level: Finding.Level?) {
        let facts = UnitFacts(name: "x.service", load: load, active: active, sub: "s", result: "success", file: file)
        #expect(Decide.unit(facts)?.level == level)
    }

    @Test func aDeviceNumberIsThatOfSysfs() {
        // makedev(259, 65537) and makedev(8, 1), as glibc packs them.
        #expect(DeviceNumber.text(0x1001_0301) == "259:65537")
        #expect(DeviceNumber.text(0x801) == "8:1")
    }

    @Test func propertiesLoseTheirQuotesAndKeepTheirSigns() {
        let told = SmallFile.properties("A=1\nB=\"x=y\"\n\nC\nD=")
        #expect(told == ["A": "1", "B": "x=y", "D": ""])
    }

    @Test func aProgramIsBoundedAndItsFailureIsNoAnswer() {
        #expect(ProgramRun.output("echo", "a") == "a\n")
        #expect(ProgramRun.output("false") == nil)
        #expect(ProgramRun.output("no-such-program") == nil)
        #expect(ProgramRun.output("yes") == nil)
    }
}
