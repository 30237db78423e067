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
        case .register, .repeatReceipt, .statusEnquiry, .totals, .diagnosis, .initialise, .printSystemConfiguration,
            .displayText, .logOff, .reset, .abort:
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
        case .register, .repeatReceipt, .statusEnquiry, .totals, .diagnosis, .initialise, .printSystemConfiguration,
            .displayText, .logOff, .reset, .abort:
            "des Auftrags"
        }
    }
}
