/// A job on its way to the paper.
struct PrintRun: Sendable, Equatable {
    /// What stands behind the receipt to tell that it has been printed.
    enum Fence: Sendable, Equatable {
        case id(FenceID)
        case paperStatus
        case none
    }

    let job: PrintJob
    /// Tells runs apart, whatever their jobs are called.
    let serial: Int
    /// What the link had been given before this run, in bytes.
    let start: Int
    /// The receipt and its fence.
    let payload: [UInt8]
    let fence: Fence
    /// Bytes given to the link.
    var sent = 0
    /// Bytes the link has taken.
    var written = 0
    /// What was last told to hold it up.
    var heldBy: PrintObstacle?
    /// Whether the time for an operator to remove an obstacle has been given. It is given once.
    var isRepairGranted = false

    var isSent: Bool { sent == payload.count }
    var isWritten: Bool { written == payload.count }
}
