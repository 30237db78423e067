internal import ZVTSession

/// What clerks call an order, as the sentences about its end need it.
extension Order {
    /// "hat … nicht beendet".
    var germanObject: String {
        switch self {
        case .authorize: "die Zahlung"
        case .reverse: "den Storno"
        case .refund: "die Erstattung"
        case .endOfDay: "den Kassenschnitt"
        case .register: "die Anmeldung"
        case .diagnosis: "die Diagnose"
        case .initialise: "die Initialisierung"
        case .repeatReceipt, .statusEnquiry, .totals, .printSystemConfiguration, .displayText, .logOff, .reset, .abort:
            "den Auftrag"
        }
    }

    /// "während … abgerissen".
    var germanGenitive: String {
        switch self {
        case .authorize: "der Zahlung"
        case .reverse: "des Stornos"
        case .refund: "der Erstattung"
        case .endOfDay: "des Kassenschnitts"
        case .register: "der Anmeldung"
        case .diagnosis: "der Diagnose"
        case .initialise: "der Initialisierung"
        case .repeatReceipt, .statusEnquiry, .totals, .printSystemConfiguration, .displayText, .logOff, .reset, .abort:
            "des Auftrags"
        }
    }
}
