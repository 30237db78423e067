internal import ZVT

/// The faults still to come. Each happens once.
struct LineFaults: Hashable, Sendable {
    /// More are dropped: a script that piles up faults has a mistake.
    static let maximumCount = 64

    private var waiting: [LineFault] = []

    init(_ faults: [LineFault] = []) {
        for fault in faults { add(fault) }
    }

    mutating func add(_ fault: LineFault) {
        guard waiting.count < Self.maximumCount else { return }
        waiting.append(fault)
    }

    mutating func clear() { waiting = [] }

    /// The fault that strikes this message. Of several the oldest.
    mutating func strike(_ direction: LineFault.Direction, _ control: ControlField) -> LineFault.Kind? {
        var struck: Int?
        for index in waiting.indices {
            guard waiting[index].direction == direction else { continue }
            if let wanted = waiting[index].control, wanted != control { continue }
            if waiting[index].occurrence > 1 {
                waiting[index].occurrence -= 1
            } else if struck == nil {
                struck = index
            }
        }
        guard let struck else { return nil }
        return waiting.remove(at: struck).kind
    }
}
