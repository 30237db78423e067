/// Every wait of a ``PrinterSession``, in milliseconds.
public enum PrinterTimeouts {
    /// DLE EOT is answered at once; the rest is for a network printer that has to wake its link.
    public static let answerMilliseconds = 1_500
    /// After an unanswered question: so long must be quiet before the next answer is believed to be the right one.
    public static let settleMilliseconds = 300
    /// Between two looks at the drawer's sensor.
    public static let drawerPollMilliseconds = 200
    /// A drawer that has not opened by then will not: the spring takes well under a second.
    public static let drawerMilliseconds = 2_000
    /// Warming the head, cutting, and what a busy network adds to a job.
    public static let jobMarginMilliseconds = 8_000
    /// For an operator to close the cover or put in a new roll in the middle of a job.
    public static let repairMilliseconds = 60_000

    /// The bound of a whole job: twice what the line and the paper take, and the margin.
    static func jobMilliseconds(bytes: Int, paperMillimetres: Int, profile: PrinterProfile, link: LinkSpeed) -> Int {
        let transmission =
            switch link {
            case .serial(let baud): bytes * 10_000 / max(baud, slowestBaud)
            case .fast: 0
            }
        let printing = paperMillimetres * 1_000 / max(profile.millimetresPerSecond, 1)
        return 2 * (transmission + printing) + jobMarginMilliseconds
    }

    /// The slowest line any receipt printer has.
    private static let slowestBaud = 1_200
}
