import Interface

/// What to do when the Kasse refuses to change a tariff: sentences that end in a command to copy. What the person has to fill in
/// stands in capitals.
enum TariffsAdvice {
    static func text(_ failure: Tariffs.Failure) -> String? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? RegistersAdvice.namesShift : nil
        case .unknown(let unknown): list(unknown.thing)
        case .shiftEnded: "Anmelden: zahlstelle shift begin --clerk HANDZEICHEN"
        case .notAllowed: "Wer Stammdaten pflegt, meldet sich dafür an: zahlstelle shift begin --clerk HANDZEICHEN"
        case .conflict(let conflict): reason(conflict.why)
        case .tableRefused: "Prüfen, ohne etwas zu ändern: zahlstelle tariff import DATEI --dry-run"
        case .notPossible, .journalUnavailable: nil
        }
    }

    private static func list(_ thing: Tariffs.Unknown.Thing) -> String {
        switch thing {
        case .office: "Alle Ämter zeigt: zahlstelle office list"
        case .clerk: "Alle Personen zeigt: zahlstelle clerk list"
        case .register: "Alle Kassen zeigt: zahlstelle register list"
        case .shift: "Alle offenen Schichten zeigt: zahlstelle shift list"
        case .service: "Alle Leistungen zeigt: zahlstelle tariff list --all"
        case .version: "Alle Fassungen zeigt: zahlstelle tariff show LEISTUNG"
        }
    }

    private static func reason(_ why: Tariffs.Conflict.Why) -> String {
        switch why {
        case .overlaps: "Die bisherige Fassung am Tag davor enden lassen: noch einmal mit --end-previous"
        case .begun, .over, .endBeforeToday, .endBeforeBegin, .notValid, .tooManyVersions:
            "Alle Fassungen zeigt: zahlstelle tariff show LEISTUNG"
        }
    }
}
