/// What a technician has a terminal do. None of it moves money or closes a day.
public enum UpkeepOrder: Hashable, Sendable {
    /// Tells the terminal once more who we are and what we take over from it.
    case register
    /// Has it check its connection to its host.
    case diagnose(Diagnosis)
    /// Has it fetch its keys and parameters.
    case initialise
    /// Has it print how it is set up.
    case printConfiguration

    /// How deep a diagnosis goes.
    public enum Diagnosis: String, Hashable, Sendable, CaseIterable {
        case line, extended, configuration, emv, ep2
    }

    /// As the board of devices tells what the terminal does.
    var german: String {
        switch self {
        case .register: "wird neu angemeldet"
        case .diagnose: "macht eine Diagnose"
        case .initialise: "wird initialisiert"
        case .printConfiguration: "druckt seine Einstellungen"
        }
    }
}
