internal import ZVT

/// What a terminal says that still carries on with a payment in the background and talks as if it did not.
extension SimulatedTerminal {
    mutating func answerAside(_ apdu: APDU, _ effects: inout [TerminalEffect]) {
        aside = plan(for: apdu)
        goOnAside(&effects)
    }

    /// Goes on to the next message that wants an answer. Such questions take no time and print nothing.
    mutating func goOnAside(_ effects: inout [TerminalEffect]) {
        while !aside.isEmpty {
            switch aside.removeFirst() {
            case .accept: effects.append(.send(.acknowledge))
            case .refuse(let code, let data):
                effects.append(.send(APDU(APDU.refuse(code).control, data: data)))
            case .perform(let duty): perform(duty)
            case .send(let control, let data):
                effects.append(.send(APDU(control, data: data)))
                return
            case .complete(let data):
                effects.append(.send(APDU(.completion, data: data)))
                return
            case .abort(let code, let data):
                effects.append(.send(APDU(.abortByTerminal, data: [code] + data)))
                return
            case .pause, .show, .awaitCard, .authorise, .offer, .fail, .print, .printReceipts, .printFailure, .reprint,
                .printAdministration, .reboot, .hangUp, .fallSilent:
                break
            }
        }
    }
}
