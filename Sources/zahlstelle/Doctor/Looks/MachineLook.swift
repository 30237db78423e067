import CTimex
import Glibc

/// What the machine tells of itself. Decides nothing.
enum MachineLook {
    static func disk(_ path: String) -> DiskFacts? {
        var space = statvfs()
        var file = stat()
        guard statvfs(path, &space) == 0, stat(path, &file) == 0 else { return nil }
        let block = Int64(space.f_frsize)
        var facts = DiskFacts(
            path: path, bytes: Int64(space.f_blocks) * block, free: Int64(space.f_bavail) * block,
            isReadOnly: space.f_flag & UInt(ST_RDONLY) != 0)
        guard let place = SmallFile.target(of: "/sys/dev/block/\(DeviceNumber.text(UInt64(file.st_dev)))") else {
            return facts
        }
        let name = place.split(separator: "/").last.map(String.init) ?? ""
        // A partition lies in the directory of its disk.
        let disk = access(place + "/partition", F_OK) == 0 ? place + "/.." : place
        facts.device = name
        facts.isReadOnly = facts.isReadOnly || SmallFile.line(disk + "/ro") == "1"
        facts.errors = SmallFile.line("/sys/fs/ext4/\(name)/errors_count").flatMap { Int($0) }
        facts.life = SmallFile.line(disk + "/device/life_time")?.split(separator: " ").compactMap(hexadecimal).max()
        facts.spare = SmallFile.line(disk + "/device/pre_eol_info").flatMap { hexadecimal($0[...]) }
        return facts
    }

    private static func hexadecimal(_ text: Substring) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : nil
    }

    static func clock() -> ClockFacts? {
        var kernel = timex()
        let state = adjtimex(&kernel)
        guard state >= 0 else { return nil }
        let isSynchronised = state != TIME_ERROR && kernel.status & STA_UNSYNC == 0
        // systemd-timesyncd touches the file whenever it has heard of a server; other programs tell the kernel alone.
        var file = stat()
        let synchronised =
            stat("/run/systemd/timesync/synchronized", &file) == 0 ? Int64(time(nil)) - Int64(file.st_mtim.tv_sec) : nil
        return ClockFacts(
            isSynchronised: isSynchronised, errorSeconds: Double(kernel.esterror) / 1_000_000,
            // Parts of a million with sixteen binary places.
            driftPPM: Double(kernel.freq) / 65_536,
            unsynchronisedSeconds: max(0, synchronised ?? SteadyMoment.uptimeSeconds),
            wasSynchronised: isSynchronised || synchronised != nil,
            batteryClockAheadSeconds: SmallFile.line("/sys/class/rtc/rtc0/since_epoch").flatMap { Int64($0) }
                .map { $0 - Int64(time(nil)) })
    }

    /// - Returns: `nil` where systemd does not run.
    static func unit(_ name: String) -> UnitFacts? {
        guard access("/run/systemd/system", F_OK) == 0,
            let text = ProgramRun.output(
                "systemctl", "show", "--property=LoadState,ActiveState,SubState,Result,UnitFileState", name)
        else { return nil }
        let told = SmallFile.properties(text)
        return UnitFacts(
            name: name, load: told["LoadState"] ?? "not-found", active: told["ActiveState"] ?? "unknown",
            sub: told["SubState"] ?? "unknown", result: told["Result"] ?? "unknown", file: told["UnitFileState"] ?? "")
    }

    static func image() -> ImageFacts? {
        let told = SmallFile.properties(SmallFile.text("/usr/lib/os-release") ?? "")
        guard let version = told["IMAGE_VERSION"], !version.isEmpty else { return nil }
        return ImageFacts(name: told["IMAGE_ID"] ?? told["ID"] ?? "", version: version)
    }

    /// The daemon's last words.
    static func log() -> [String] {
        let text = ProgramRun.output(
            "journalctl", "--unit=zahlstelled.service", "--lines=\(DoctorLimits.logLines)", "--output=cat",
            "--no-pager", "--quiet")
        return (text ?? "").split(separator: "\n").map(String.init)
    }

    /// Whoever owns the state directory: the daemon writes there and nobody else does.
    static func account(state: String) -> Account? {
        var file = stat()
        guard stat(state, &file) == 0 else { return nil }
        guard let entry = getpwuid(file.st_uid) else {
            return Account(user: file.st_uid, name: "\(file.st_uid)", groups: [file.st_gid])
        }
        let (name, primary) = (String(cString: entry.pointee.pw_name), entry.pointee.pw_gid)
        var count: Int32 = 256
        var groups = [gid_t](repeating: 0, count: Int(count))
        guard getgrouplist(name, primary, &groups, &count) >= 0 else {
            return Account(user: file.st_uid, name: name, groups: [primary])
        }
        var all = Set(groups.prefix(Int(count)))
        // The unit gives it more than its account has.
        let supplementary = ProgramRun.output(
            "systemctl", "show", "--property=SupplementaryGroups", "--value", "zahlstelled.service")
        for group in (supplementary ?? "").split(whereSeparator: \.isWhitespace) {
            if let found = getgrnam(String(group)) { all.insert(found.pointee.gr_gid) }
        }
        return Account(user: file.st_uid, name: name, groups: all)
    }
}
