import ZVT

/// What clears the state in which a terminal refuses (PA00P015 ch. 10, 11).
public enum Remedy: Hashable, Sendable {
    case register
    case endOfDay
    case initialise
    case diagnosis
    /// Busy: ask again in two seconds.
    case waitAndRetry
    /// Update, lock or defect: only the terminal's service helps.
    case service

    init?(for code: ResultCode) {
        switch code.rawValue {
        case 0x6B: self = .register
        case 0x6A, 0xB1, 0xB2, 0xF0: self = .endOfDay
        case 0x51, 0x85: self = .initialise
        case 0xC2: self = .diagnosis
        case 0x9C: self = .waitAndRetry
        case 0x7D, 0x89, 0xBF, 0xC0, 0xC1, 0xC4, 0xE2, 0xE3, 0xE4, 0xED, 0xFA, 0xFB, 0xFC: self = .service
        default: return nil
        }
    }
}
