import ZVT

extension Session {
    mutating func receive(_ apdu: APDU, mayBeRepeat: Bool) {
        switch state {
        case .detached, .closing: return
        case .quieting: stir()
        case .holding(let hold, let then): keep(apdu, mayBeRepeat: mayBeRepeat, behind: hold, then)
        case .unregistered, .idle, .sent, .running, .settling:
            if mayBeRepeat, repeatAnswer(to: apdu) { return }
            lastMessage = now
            carryOut(apdu, early: false)
        }
    }

    /// While something is being stored the terminal gets nothing but that. What it sends is kept; a repeat of what is being
    /// stored will be answered with it.
    private mutating func keep(_ apdu: APDU, mayBeRepeat: Bool, behind hold: Hold, _ then: Resumption) {
        lastMessage = now
        if mayBeRepeat, apdu == hold.command { return }
        if apdu.control.isResponse, case .sent = then { emit(.disarm(.t3)) }
        guard hold.waiting.count < SessionLimits.maximumHeldMessages else {
            breakOff(.flooded)
            return
        }
        var hold = hold
        hold.waiting.append(Hold.Waiting(apdu: apdu, isEarly: true))
        state = .holding(hold, then: then)
    }

    /// The serial line repeats a message whose ACK it missed. Identical content in a new message is legal too, so it counts
    /// as a repeat only as long as nothing shows that the terminal has our answer.
    private mutating func repeatAnswer(to apdu: APDU) -> Bool {
        guard let answered, answered.command == apdu, !answered.isConfirmed else { return false }
        self.answered = AnsweredCommand(
            command: apdu, answer: answered.answer, answerNumber: transmit(answered.answer))
        report(.notice(.repeated(apdu.control)))
        return true
    }

    /// - Parameter early: the message came while a result still waited for our 80 00 00, so it proves nothing about that.
    mutating func carryOut(_ apdu: APDU, early: Bool) {
        if apdu.control.isResponse {
            respond(Response(apdu))
            return
        }
        if !early { heard() }
        goOnBehindAbort()
        switch apdu.control {
        case .statusInformation: hold(result: apdu)
        case .intermediateStatus: intermediate(apdu)
        case .printLine: printLine(apdu)
        case .printTextBlock: printBlock(apdu)
        case .completion: completion(apdu)
        case .abortByTerminal: abortByTerminal(apdu)
        case .setDateAndTimeInECR: clock(apdu)
        default:
            answer(apdu, .refuse(ResultCode.functionImpossible.rawValue))
            report(.notice(.unknownCommand(apdu.control)))
        }
    }

    private mutating func intermediate(_ apdu: APDU) {
        answer(apdu)
        do {
            let status = try IntermediateStatus(data: apdu.data)
            if state.running != nil { withOperation { $0.note(status) } }
            report(.intermediate(status))
        } catch {
            report(.notice(.unreadable(apdu.control, error)))
        }
        if state.running != nil { restartT4() }
        noticeUnsolicited(apdu.control)
    }

    private mutating func clock(_ apdu: APDU) {
        answer(apdu)
        do {
            report(.notice(.terminalClock(try SetDateAndTimeInECR(data: apdu.data))))
        } catch {
            report(.notice(.unreadable(apdu.control, error)))
        }
    }

    private mutating func completion(_ apdu: APDU) {
        if endGathered(before: apdu) { return }
        answer(apdu)
        guard let operation = endingOperation() else {
            noticeUnsolicited(apdu.control)
            return
        }
        if operation.command != .statusEnquiry, let status = Self.statusInside(apdu) {
            report(.notice(.statusInside(status)))
            return
        }
        let completion = try? Completion(data: apdu.data, answering: operation.command)
        ended(operation, .completion(completion))
    }

    private mutating func abortByTerminal(_ apdu: APDU) {
        if endGathered(before: apdu) { return }
        answer(apdu)
        let abort =
            (try? AbortByTerminal(data: apdu.data)) ?? AbortByTerminal(apdu.data.first.map { ResultCode($0) } ?? .other)
        guard let operation = endingOperation() else {
            report(.notice(.unsolicitedEnd(abort.resultCode)))
            return
        }
        ended(operation, .abort(abort))
    }

    /// The order that a completion ends. Before 80 00 has come it ends none that moves money or closes the day: the terminal
    /// may be ending something of its own that our command crossed on the way.
    private func endingOperation() -> Operation? {
        switch state {
        case .running(let operation), .settling(let operation): operation
        case .sent(let operation): operation.order.stakes == .nothing ? operation : nil
        case .detached, .quieting, .unregistered, .idle, .holding, .closing: nil
        }
    }

    /// The completion of a status enquiry that the terminal answers within another order (seen on a VALINA as 06 0F 01 9C):
    /// a status byte alone, or behind a software version. No other completion has this form.
    private static func statusInside(_ apdu: APDU) -> TerminalStatus? {
        guard apdu.data.count == 1 || (0xF0...0xF9).contains(apdu.data.first ?? 0) else { return nil }
        return (try? Completion(data: apdu.data, answering: .statusEnquiry))?.status?.status
    }

    mutating func noticeUnsolicited(_ control: ControlField) {
        switch state {
        case .unregistered, .idle, .sent, .holding(_, .rest), .holding(_, .sent):
            report(.notice(.unsolicited(control)))
        case .detached, .quieting, .running, .settling, .holding, .closing: break
        }
    }
}
