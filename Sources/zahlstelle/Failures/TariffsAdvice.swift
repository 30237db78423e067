import Interface

/// What to do when the Kasse refuses to change a tariff: sentences that end in a command to copy. What the person has to fill in
/// stands in capitals.
enum TariffsAdvice {
    private static let versions = Words(
        "Alle Fassungen zeigt: zahlstelle tariff show LEISTUNG", "All versions: zahlstelle tariff show SERVICE")

    static func words(_ failure: Tariffs.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? .namesShift : nil
        case .unknown(let unknown): list(unknown.thing)
        case .shiftEnded: .signOnWithoutRegister
        case .notAllowed: .whoSignsOn
        case .conflict(let conflict): reason(conflict.why)
        case .tableRefused:
            Words(
                "Prüfen, ohne etwas zu ändern: zahlstelle tariff import DATEI --dry-run",
                "Check without changing anything: zahlstelle tariff import FILE --dry-run")
        case .notPossible, .journalUnavailable: nil
        }
    }

    private static func list(_ thing: Tariffs.Unknown.Thing) -> Words {
        switch thing {
        case .office: .listOfOffices
        case .clerk: .listOfClerks
        case .register: .listOfRegisters
        case .shift: .listOfShifts
        case .service: .listOfServices
        case .version: versions
        }
    }

    private static func reason(_ why: Tariffs.Conflict.Why) -> Words {
        switch why {
        case .overlaps:
            Words(
                "Die bisherige Fassung am Tag davor enden lassen: noch einmal mit --end-previous",
                "Let the version before end on the day before: once more with --end-previous")
        case .begun, .over, .endBeforeToday, .endBeforeBegin, .notValid, .tooManyVersions: versions
        }
    }
}
