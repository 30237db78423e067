extension TerminalStatus {
    struct Meaning: Sendable {
        let german: String
        let english: String
        let remedy: TerminalRemedy?
    }

    /// What clears the state; nil where nothing has to be done or the state is unknown.
    public var remedy: TerminalRemedy? { meaning?.remedy }

    /// For the clerk, without a full stop.
    public var germanText: String { meaning?.german ?? "Unbekannter Zustand (Code \(rawValue.hex))" }

    public var englishText: String { meaning?.english ?? "Unknown state (code \(rawValue.hex))" }

    private var meaning: Meaning? { Self.meanings[rawValue] }

    /// PA00P015 ch. 2, status enquiry. In a locked state the terminal still takes status enquiry, registration, log-off,
    /// abort, service functions and what clears the lock.
    static let meanings: [UInt8: Meaning] = [
        0x00: row("Bereit", "Ready"),
        0x51: row("Initialisierung erforderlich", "Initialisation required", .initialisation),
        0x62: row("Datum oder Uhrzeit falsch", "Date or time wrong", .clock),
        0x64: row("Karte neu einstecken", "Card must be inserted again", .card),
        0x65: row("OPT-Aktion erforderlich", "OPT action required", .optAction),
        0x9C: row("Beschäftigt", "Busy", .wait),
        0x9D: row("Warenausgabe unvollständig", "Partial issue of goods"),
        0xB1: row("Speicher voll", "Memory full", .endOfDay),
        0xB2: row("Händlerjournal voll", "Merchant journal full", .endOfDay),
        0xBF: row("Versorgungsspannung zu niedrig", "Supply voltage too low", .service),
        0xC0: row("Kartenverriegelung defekt", "Card lock defective", .service),
        0xC1: row("Händlerkarte gesperrt", "Merchant card locked", .diagnosis),
        0xC2: row("Diagnose erforderlich", "Diagnosis required", .diagnosis),
        0xC4: row("Kartenprofil ungültig", "Card profile invalid", .softwareUpdate),
        0xCC: row("Drucker nicht bereit", "Printer not ready", .printer),
        0xDC: row("Karte steckt noch", "Card inserted", .card),
        0xDF: row("Außer Betrieb", "Out of order", .service),
        0xE0: row("Fernwartung läuft", "Remote maintenance active", .service),
        0xE1: row("Karte nicht ganz entnommen", "Card not fully removed", .card),
        0xE2: row("Kartenleser antwortet nicht", "Card reader does not answer", .service),
        0xE3: row("Verschluss des Kartenlesers geschlossen", "Card reader shutter closed", .card),
        0xE4: row("Aktivierung erforderlich", "Activation required", .service),
        0xF0: row("Kassenschnitt steht aus", "Reconciliation required", .endOfDay),
        0xF6: row("OPT-Daten fehlen", "OPT data missing", .optAction),
    ]

    private static func row(_ german: String, _ english: String, _ remedy: TerminalRemedy? = nil) -> Meaning {
        Meaning(german: german, english: english, remedy: remedy)
    }
}
