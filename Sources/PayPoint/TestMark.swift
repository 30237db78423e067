/// How everything that shows figures of a test instance says so. Receipts say more, see the daemon's composition.
public enum TestMark {
    public static let text = "TEST – keine echten Zahlen"
    /// Where there is little room.
    public static let short = "TEST"
}
