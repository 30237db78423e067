/// From where on the doctor complains, and how long it waits.
enum DoctorLimits {
    /// A full disk stops payments. A day of a busy counter writes some ten megabytes; below this a week may not fit beside an update.
    static let bytesFail: Int64 = 200_000_000
    static let percentFail = 2.0
    /// Time to act: months at a usual counter.
    static let bytesWarn: Int64 = 1_000_000_000
    static let percentWarn = 10.0

    /// One is made each day; a night without may happen, a second one is no accident.
    static let backupWarnSeconds: Int64 = 2 * 86_400
    /// A week of payments that nobody could bring back.
    static let backupFailSeconds: Int64 = 8 * 86_400

    /// A time server that is away over night is nothing to worry about.
    static let unsynchronisedSeconds: Int64 = 86_400
    /// Receipts tell seconds, and terminals have clocks of their own to compare with.
    static let clockErrorSeconds = 2.0
    /// The kernel corrects a clock by at most 500 ppm; one that needs nearly that is broken.
    static let driftPPM = 400.0

    /// Terminals keep the turnover of few days, and what was forgotten yesterday is done today.
    static let dayEndSeconds: Int64 = 2 * 86_400
    /// Of how many payments the oldest is looked for whose day is not closed: days of the busiest counter.
    static let paymentsRead: Int64 = 1000

    /// eMMC: tenths of its life that are gone (JESD84-B51, DEVICE_LIFE_TIME_EST).
    static let lifeWarn = 9
    static let lifeFail = 11

    /// A terminal that was connected or lost its registration just now is being registered, which takes seconds.
    static let settleSeconds: Int64 = 30
    /// What the daemon knows without asking a device.
    static let answer: Duration = .seconds(10)
    /// Reads all of the journal; ten years of a busy counter take less.
    static let verify: Duration = .seconds(120)
    /// Programs of the system answer in milliseconds.
    static let programMilliseconds: Int64 = 5000
    static let programBytes = 256 * 1024
    /// A device in the house that has not answered by then does not.
    static let networkMilliseconds: Int64 = 2000
    static let logLines = 3
    /// What is plugged in and could be meant: more is no help.
    static let candidates = 5
    /// An office that closes every evening has had a dozen evenings by then.
    static let updateWarnDays: Int64 = 14
}
