/// How long a silent network device is believed to be there. The system asks it; this costs none of our threads a wake-up.
///
/// Linux counts from the last packet of the device. Once the time is over, a line whose last packet went unanswered, a question
/// or data, is lost (TCP_USER_TIMEOUT; the number of questions then no longer matters).
package enum LinePatience: Hashable, Sendable {
    /// Nothing is under way. A device that is gone shall be seen so within two seconds: it is asked when it has been silent for a
    /// second, and has most of another to answer. A packet lost here by chance costs a new connection and no payment.
    case atRest
    /// A payment or a page is under way, and losing the line makes its end doubtful. A switch that restarts, a network that finds
    /// a new way (30 s with the old spanning tree), a radio that changes its station must not do that: TCP delivers what waits as
    /// soon as it can. Half a minute is long before a terminal's T4 of 180 s: that a terminal stays silent until then means that
    /// it has our answer. A printer, too, may take nothing for so long, with its cover open in the middle of a page.
    case atWork

    /// How long the device may be silent before it is asked, and from one question to the next.
    var askSeconds: Int {
        switch self {
        case .atRest: 1
        case .atWork: 10
        }
    }

    /// Below the second question, so that this one is the end and not yet another try.
    package var lostMilliseconds: Int {
        switch self {
        case .atRest: 1900
        case .atWork: 30_000
        }
    }
}
