/// How an order of a technician ended.
public enum UpkeepOutcome: Hashable, Sendable {
    case done
    /// The terminal said no, or could not be reached.
    case refused(Refusal)
    /// Its end did not come. Nothing of value hangs on it: it may be given again.
    case unknown(Doubt)
}
