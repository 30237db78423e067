/// The conversation with one printer as a pure machine: events in, effects out, no I/O and no clock.
public struct PrinterSession: Sendable {
    /// Orders that may wait while one runs. A pay point prints a receipt and opens a drawer; more than this is a fault.
    public static let longestQueue = 8

    public let profile: PrinterProfile
    public private(set) var state = PrinterState()

    /// - Parameter firstFence: where the ids of GS ( H start. Choose another one at each start of the process, so that a
    ///   late answer to an earlier process is not taken for an answer to this one.
    public init(profile: PrinterProfile, linkSpeed: LinkSpeed, firstFence: FenceID = FenceID(wrapping: 1)) {
        self.profile = profile
    }

    public mutating func handle(_ event: PrinterEvent) -> [PrinterEffect] {
        []
    }
}
