internal import PayPoint

extension OrgZahlstelleClosings.Difference {
    init(_ difference: Difference) {
        var (closing, delivery, terminal): (Int64?, String?, String?)
        let origin: OrgZahlstelleClosings.DifferenceOrigin
        switch difference.origin {
        case .closing(let number): (origin, closing) = (.closing, number)
        case .handOver: origin = .handOver
        case .delivery(let id): (origin, delivery) = (.delivery, id.text)
        case .dayEnd(let device, let number): (origin, terminal, closing) = (.dayEnd, device.text, number)
        }
        self.init(
            difference: difference.entry, register: difference.register.text, origin: origin, closing: closing,
            delivery: delivery, terminal: terminal, amount: difference.amount.value, time: difference.time.iso8601,
            people: difference.people.map(\.text), state: .init(difference.state), settled: difference.isSettled,
            reason: difference.reason, by: difference.by?.text, decided: difference.decided?.iso8601)
    }
}

extension OrgZahlstelleClosings.DifferenceState {
    init(_ state: Difference.State) {
        switch state {
        case .open: self = .open
        case .explained: self = .explained
        case .replaced: self = .replaced
        case .writtenOff: self = .writtenOff
        }
    }

    var domain: Difference.State {
        switch self {
        case .open: .open
        case .explained: .explained
        case .replaced: .replaced
        case .writtenOff: .writtenOff
        }
    }
}
