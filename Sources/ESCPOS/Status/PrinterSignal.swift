/// One thing a printer said.
public enum PrinterSignal: Sendable, Hashable {
    case automaticStatus(AutomaticStatus)
    /// The answer to the outstanding ``RealTimeQuery``.
    case realTimeStatus(RealTimeStatus)
    /// The answer to the oldest outstanding ``QueuedQuery``.
    case queuedStatus(QueuedStatus)
    /// `37 22 d1 d2 d3 d4 00`: everything before the fence with this id has been printed. `nil` when the four
    /// characters are no id of ours.
    case fence(FenceID?)
    /// Any other block `37|3D|5F … 00`, without header and end.
    case block(header: UInt8, content: [UInt8])
    /// XOFF 13h: the printer wants no more data for now.
    case stopSending
    /// XON 11h.
    case resumeSending
    /// A byte with the bits of a DLE EOT answer although no question is outstanding: an answer that came too late.
    case lateRealTimeStatus(UInt8)
    /// A byte that belongs to nothing, dropped to get back in step.
    case stray(UInt8)
}
