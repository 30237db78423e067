/// How a print job ended.
public enum PrintOutcome: Hashable, Sendable, Codable {
    /// The printer confirmed that the paper carries all of it.
    case printed
    /// Certainly nothing readable came out.
    case notPrinted(PrintTrouble)
    /// Part or all of it may be on paper; somebody has to look.
    case unknown(PrintTrouble)

    public var trouble: PrintTrouble? {
        switch self {
        case .printed: nil
        case .notPrinted(let trouble), .unknown(let trouble): trouble
        }
    }
}

/// What kept a job from being printed, or us from knowing.
public enum PrintTrouble: String, Hashable, Sendable, Codable, CaseIterable {
    case paperOut, coverOpen, offline, printerError, notConnected, linkLost, noAnswer, queueFull, notPrintable,
        interrupted, notJournaled,
        notConfirmed

    /// For the clerk.
    public var german: String {
        switch self {
        case .paperOut: "Papier ist zu Ende"
        case .coverOpen: "Druckerdeckel ist offen"
        case .offline: "Drucker ist nicht bereit"
        case .printerError: "Drucker meldet einen Fehler"
        case .notConnected: "Drucker ist nicht verbunden"
        case .linkLost: "Verbindung zum Drucker ist abgerissen"
        case .noAnswer: "Drucker antwortet nicht"
        case .queueFull: "Zu viele Druckaufträge warten"
        case .notPrintable: "Dieser Drucker kann den Beleg nicht drucken"
        case .interrupted: "Der Dienst wurde beendet, bevor der Druck zu Ende war"
        case .notConfirmed: "Drucker hat den Druck nicht bestätigt"
        case .notJournaled: "Das Journal nimmt den Druckauftrag nicht an"
        }
    }
}
