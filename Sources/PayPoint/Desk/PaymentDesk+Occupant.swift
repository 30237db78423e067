extension PaymentDesk {
    /// What a terminal is busy with.
    enum Occupant: Hashable {
        case working(PaymentID)
        case inDoubt(PaymentID)
        case endingDay
        case upkeep(UpkeepOrder)
    }

    /// - Throws: what the terminal is busy with.
    func checkIsFree(_ terminal: DeviceID) throws(PaymentError) {
        switch occupants[terminal] {
        case nil: break
        case .working(let payment): throw .terminalBusy(terminal: terminal, payment: payment)
        case .inDoubt(let payment): throw .terminalInDoubt(terminal: terminal, payment: payment)
        case .endingDay: throw .terminalEndsDay(terminal)
        case .upkeep: throw .terminalInUpkeep(terminal)
        }
    }

    /// Shows the terminals that became blocked, or free again, as such.
    func showBlocked() {
        for terminal in setup.terminals.keys {
            let reason = occupants[terminal].flatMap(reason)
            guard reason != blocked[terminal] else { continue }
            blocked[terminal] = reason
            let board = self.board
            let previous = telling
            // One after the other, or the board could end with the older news.
            telling = Task {
                await previous?.value
                await board.block(terminal, because: reason)
            }
        }
    }

    /// Why the terminal takes no payment although it works; `nil` where it is just at work.
    private func reason(_ occupant: Occupant) -> String? {
        switch occupant {
        case .working(let payment) where unwritten.contains(payment):
            "gesperrt, das Ende der Zahlung \(payment) ist noch nicht gespeichert"
        case .working: nil
        case .inDoubt(let payment) where clarifying[payment] != nil: "gesperrt, Zahlung \(payment) wird geklärt"
        case .inDoubt(let payment): "gesperrt, Zahlung \(payment) ist ungeklärt, jemand muss entscheiden"
        case .endingDay: "macht Kassenschnitt"
        case .upkeep(let order): order.german
        }
    }
}
