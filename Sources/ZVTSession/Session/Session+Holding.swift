import ZVT

extension Session {
    /// 04 0F. Our 80 00 00 is the commit: it waits until the result is stored.
    mutating func hold(result apdu: APDU) {
        let (information, damage) = StatusInformation.salvage(data: apdu.data)
        var result = HeldResult(information: information, order: nil, repeatsPrevious: false, damage: damage)
        if let operation = state.running {
            result.order = operation.order
            result.repeatsPrevious = operation.verdict?.information == information
            withOperation { $0.note(result) }
            abortOvertakenByResult()
        } else {
            noticeUnsolicited(apdu.control)
        }
        hold(.result(result), answering: apdu)
    }

    /// - Parameter next: what came with it and has to wait behind it.
    mutating func hold(_ content: Hold.Content, answering command: APDU?, next: APDU? = nil) {
        guard let then = state.resumption else { return }
        holdCount += 1
        let id = HoldID(number: holdCount)
        var hold = Hold(id: id, content: content, command: command, since: now)
        if let next { hold.waiting.append(Hold.Waiting(apdu: next, isEarly: false)) }
        state = .holding(hold, then: then)
        emit(.disarm(.printPause))
        emit(.arm(.t4, milliseconds: then.operation?.t4Milliseconds ?? SessionLimits.t4Milliseconds))
        switch content {
        case .result(let result): report(.holdResult(id, result))
        case .print(let text): report(.holdPrint(id, text))
        }
    }

    mutating func stored(_ id: HoldID) {
        guard case .holding(let hold, let then) = state, hold.id == id else { return }
        if let command = hold.command { answer(command) }
        resume(then, hold.content, delay: Int(now - hold.since))
        carryOut(hold.waiting)
    }

    mutating func notStored(_ id: HoldID) {
        guard case .holding(let hold, let then) = state, hold.id == id else { return }
        switch hold.content {
        case .result: breakOff(.notStored)
        case .print:
            if let command = hold.command { answer(command, .refuse(ResultCode.printerNotReady.rawValue)) }
            go(on: then)
            carryOut(hold.waiting)
        }
    }

    private mutating func resume(_ then: Resumption, _ content: Hold.Content, delay: Int) {
        go(on: then)
        guard var operation = state.running else { return }
        switch content {
        case .print(let text):
            withOperation { $0.acknowledged(text) }
        case .result:
            operation.acknowledgedResult(after: delay)
            state = operation.verdict == nil ? .running(operation) : .settling(operation)
        }
    }

    private mutating func go(on then: Resumption) {
        switch then {
        case .rest:
            state = rest
            emit(.disarm(.t4))
        case .sent(let operation):
            state = .sent(operation)
            emit(.disarm(.t4))
        case .running(let operation):
            state = .running(operation)
            restartT4()
        case .settling(let operation):
            state = .settling(operation)
            restartT4()
        }
    }

    private mutating func carryOut(_ waiting: [Hold.Waiting]) {
        for (index, next) in waiting.enumerated() {
            if case .holding(var hold, let then) = state {
                hold.waiting += waiting[index...]
                state = .holding(hold, then: then)
                return
            }
            carryOut(next.apdu, early: next.isEarly)
        }
    }
}

extension SessionState {
    /// Where to go on after a hold; nil where nothing can be held.
    var resumption: Resumption? {
        switch self {
        case .unregistered, .idle: .rest
        case .sent(let operation): .sent(operation)
        case .running(let operation): .running(operation)
        case .settling(let operation): .settling(operation)
        case .detached, .quieting, .holding, .closing: nil
        }
    }

    /// The order that the terminal works on.
    var running: Operation? {
        switch self {
        case .running(let operation), .settling(let operation): operation
        case .detached, .quieting, .unregistered, .idle, .sent, .holding, .closing: nil
        }
    }
}
