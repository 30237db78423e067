extension Finding {
    /// "gebucht, weil …", for the clerk and the auditor.
    var german: String {
        switch conclusion {
        case .sameAsReported:
            "gebucht, weil das Terminal als letzte Buchung dieselbe nennt, die es vor der Störung gemeldet hat "
                + "(\(described(answer)))"
        case .new(let previous?):
            "gebucht, weil das Terminal als letzte eine Buchung nennt, die nach der zuvor bekannten "
                + "(\(numbers(previous))) kam und deren Betrag stimmt (\(described(answer)))"
        case .new(nil):
            "gebucht, weil das Terminal als letzte eine Buchung nennt, deren Betrag und Uhrzeit zu dieser Zahlung passen "
                + "(\(described(answer)))"
        case .unchanged:
            "nicht gebucht, weil die letzte Buchung des Terminals noch die von davor ist (\(described(answer)))"
        case .takenBack(let reported):
            "nicht gebucht, weil das Terminal die gemeldete Buchung (\(numbers(reported))) nicht behalten hat: seine "
                + "letzte ist \(answer?.originalTrace == nil ? "wieder die von davor" : "deren Storno") (\(described(answer)))"
        case .refused:
            "nicht gebucht, weil das Terminal die Zahlung "
                + "\(answer?.resultCode == CardResult.aborted ? "abgebrochen" : "abgelehnt") hat (\(described(answer)))"
        case .undecided(let obstacle):
            "ungeklärt, weil \(obstacle.german(describing: described(answer)))"
        }
    }

    private func described(_ result: CardResult?) -> String {
        guard let result else { return "" }
        var parts: [String] = []
        if let code = result.resultCode, code != 0 { parts.append("Antwort \(code)") }
        if let amount = result.amount { parts.append("Betrag \(amount.german)") }
        parts.append(numbers(result))
        if let time = result.germanMoment { parts.append(time) }
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func numbers(_ result: CardResult) -> String {
        let receipt = result.receiptNumber.map { "Beleg \($0)" }
        let trace = result.traceNumber.map { "Trace \($0)" }
        return [receipt, trace].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Finding.Obstacle {
    fileprivate func german(describing answer: String) -> String {
        switch self {
        case .saysNothing: "das Terminal keine letzte Buchung nennt"
        case .refuses(let code, let text):
            "das Terminal seine letzte Buchung nicht nennt (\(text)\(code.map { ", Antwort \($0)" } ?? ""))"
        case .unreachable(let text): "das Terminal nicht befragt werden konnte (\(text))"
        case .noVerdict: "das Terminal eine Buchung ohne Ergebnis nennt (\(answer))"
        case .contradicts:
            "die letzte Buchung des Terminals nur zum Teil mit der bekannten übereinstimmt (\(answer))"
        case .third:
            "das Terminal weder die gemeldete Buchung noch eine von davor nennt, sondern eine andere (\(answer))"
        case .otherAmount: "das Terminal eine unbekannte Buchung mit anderem Betrag nennt (\(answer))"
        case .otherTerminal: "die letzte Buchung von einem anderen Terminal stammt (\(answer))"
        case .tooLate: "das Terminal eine unbekannte Buchung von lange nach dieser Zahlung nennt (\(answer))"
        case .tooOld: "das Terminal eine unbekannte Buchung von vor dieser Zahlung nennt (\(answer))"
        case .noTime:
            "das Terminal zu seiner letzten, unbekannten Buchung keine Zeit nennt (\(answer))"
        case .reversal: "das Terminal als letzte Buchung ein Storno nennt (\(answer))"
        case .foreignCurrency: "das Terminal in fremder Währung gebucht hat (\(answer))"
        case .gap:
            "davor ein Mensch entschieden hat oder das Journal aus einer Sicherung kam und die genannte Buchung von da sein kann (\(answer))"
        case .unknownRefusal:
            "das Terminal einen Fehlversuch nennt, der sich keiner Zahlung zuordnen lässt (\(answer))"
        }
    }
}

extension CardResult {
    /// "22.11. 18:30:05" by the terminal's clock.
    fileprivate var germanMoment: String? {
        guard let date, let time, moment != nil else { return nil }
        let day = "\(date.suffix(2)).\(date.prefix(2))."
        let hours = time.prefix(2)
        let minutes = time.dropFirst(2).prefix(2)
        return "\(day) \(hours):\(minutes):\(time.suffix(2)) Uhr"
    }
}
