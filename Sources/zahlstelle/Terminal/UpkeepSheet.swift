import Interface

/// How what a terminal did for a technician ended.
struct UpkeepSheet {
    let upkeep: OrgZahlstelleTerminals.Upkeep

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Grund", upkeep.text)
        sheet.add("Code des Terminals", upkeep.code.map { "\($0) (\(hex($0)))" })
        let colour: Screen.Colour = upkeep.outcome == .done ? .good : .bad
        return ["Terminal \(upkeep.terminal): \(screen.paint(upkeep.outcome.german, colour))"] + sheet.lines() + printed
    }

    private var printed: [String] {
        let texts = upkeep.printed.flatMap { text in
            ["", "Das Terminal hat gedruckt:"] + text.lines.map { "  \(PrintableText.clean($0))" }
        }
        guard upkeep.shortened else { return texts }
        return texts + [
            "", "Das ist nicht alles; der Rest steht im Journal: zahlstelle journal list --kind terminal.printed",
        ]
    }

    /// As manuals of terminals have it.
    private func hex(_ code: Int64) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "hex \(digits.count < 2 ? "0" : "")\(digits)"
    }
}

extension OrgZahlstelleTerminals.Upkeep.Outcome {
    var german: String {
        switch self {
        case .done: "erledigt"
        case .refused: "nicht ausgeführt"
        case .unknown: "ungewiss, der Befehl kann noch einmal gegeben werden"
        }
    }
}
