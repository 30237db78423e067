import ZVT

/// What goes between framing and session.
extension Conversation {
    mutating func run(_ event: SessionEvent, at now: Int64, into effects: inout [ConversationEffect]) {
        following.append(event)
        guard !isCarryingOut else { return }
        isCarryingOut = true
        while !following.isEmpty {
            for effect in tell(following.removeFirst(), at: now) {
                carryOut(effect, at: now, into: &effects)
            }
        }
        isCarryingOut = false
    }

    private mutating func carryOut(
        _ effect: SessionEffect, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        switch effect {
        case .transmit(let apdu, let number): send(apdu, number, at: now, into: &effects)
        case .arm(let timer, let milliseconds): arm(.session(timer), milliseconds, at: now, into: &effects)
        case .disarm(let timer): disarm(.session(timer), into: &effects)
        case .report(let report): effects.append(.report(report))
        case .closeLink(let reason):
            resetWire(into: &effects)
            effects.append(.closeLink(reason))
        }
    }

    private mutating func send(
        _ apdu: APDU, _ number: Int, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        switch wire {
        case .tcp:
            effects.append(.send(apdu.encoded))
            run(.left(number), at: now, into: &effects)
        case .serial(var link):
            let found = link.handle(.send(apdu.encoded), at: now)
            wire = .serial(link)
            run(found, at: now, into: &effects)
        }
    }

    mutating func run(
        _ found: [StreamLink.Effect], at now: Int64, into effects: inout [ConversationEffect]
    ) {
        for effect in found where session.state != .closing {
            switch effect {
            case .deliver(let apdu): run(.message(apdu, mayBeRepeat: false), at: now, into: &effects)
            case .rejected(let rejection):
                effects.append(.report(.notice(.notZVT(rejection))))
                run(.broken(.notZVT(rejection)), at: now, into: &effects)
            }
        }
    }

    mutating func run(
        _ found: [SerialLink.Effect], at now: Int64, into effects: inout [ConversationEffect]
    ) {
        for effect in found where session.state != .closing {
            switch effect {
            case .write(let bytes): effects.append(.send(bytes))
            case .deliver(let bytes, let mayBeRepeat):
                deliver(bytes, mayBeRepeat: mayBeRepeat, at: now, into: &effects)
            case .taken(let number):
                run(.left(number), at: now, into: &effects)
                run(.confirmed(number), at: now, into: &effects)
            case .rejected(let rejection): effects.append(.report(.notice(.lineNoise(rejection))))
            case .failed(let failure): fail(failure, at: now, into: &effects)
            case .arm(let timer, let milliseconds): arm(.line(timer), milliseconds, at: now, into: &effects)
            case .disarm(let timer): disarm(.line(timer), into: &effects)
            }
        }
    }

    private mutating func deliver(
        _ bytes: [UInt8], mayBeRepeat: Bool, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        do {
            let apdu = try APDU(encoded: bytes)
            run(.message(apdu, mayBeRepeat: mayBeRepeat), at: now, into: &effects)
        } catch {
            effects.append(.report(.notice(.badBlock(error))))
        }
    }

    /// Damage on an idle line is worth a notice; in an order it means that the terminal has given up on a message.
    private mutating func fail(
        _ failure: SerialFailure, at now: Int64, into effects: inout [ConversationEffect]
    ) {
        effects.append(.report(.notice(.lineFailure(failure))))
        if case .damagedBlocks = failure, session.state.order == nil { return }
        run(.broken(.lineFailed(failure)), at: now, into: &effects)
    }
}
