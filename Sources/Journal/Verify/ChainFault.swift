internal import PayPoint

/// The first thing that is wrong, on its way up.
struct ChainFault: Error {
    /// The entry, or 0 for a fault of a view.
    let sequence: Int64
    let text: String

    var fault: JournalVerdict.Fault { JournalVerdict.Fault(sequence: sequence, text: text) }
}
