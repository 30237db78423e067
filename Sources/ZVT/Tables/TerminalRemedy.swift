/// What has to happen before a terminal works again.
public enum TerminalRemedy: Hashable, Sendable, CaseIterable {
    /// 06 50.
    case endOfDay
    /// 06 00.
    case registration
    /// 06 93.
    case initialisation
    /// 06 70.
    case diagnosis
    /// 06 70, which brings the time from the host, or 06 91.
    case clock
    /// 08 10.
    case softwareUpdate
    /// 08 20, which only the operator of the terminal network does.
    case optAction
    /// Ask again later, send nothing else.
    case wait
    case printer
    /// The customer has to handle the card once more.
    case card
    case service

    /// For the clerk.
    public var germanText: String {
        switch self {
        case .endOfDay: "Bitte Kassenschnitt durchführen."
        case .registration: "Das Terminal wird neu angemeldet."
        case .initialisation: "Das Terminal muss initialisiert werden."
        case .diagnosis: "Das Terminal muss eine Diagnose durchführen."
        case .clock: "Die Uhr des Terminals muss gestellt werden."
        case .softwareUpdate: "Das Terminal braucht neue Software."
        case .optAction: "Bitte den Netzbetreiber des Terminals anrufen."
        case .wait: "Bitte warten, das Terminal ist gleich wieder bereit."
        case .printer: "Bitte Drucker und Papier prüfen."
        case .card: "Bitte Karte entnehmen und neu einstecken."
        case .service: "Bitte den Terminal-Service anrufen."
        }
    }

    public var englishText: String {
        switch self {
        case .endOfDay: "Run the end-of-day."
        case .registration: "The terminal is being registered again."
        case .initialisation: "The terminal has to be initialised."
        case .diagnosis: "The terminal has to run a diagnosis."
        case .clock: "The terminal's clock has to be set."
        case .softwareUpdate: "The terminal needs new software."
        case .optAction: "Call the terminal's network operator."
        case .wait: "Wait, the terminal will be ready soon."
        case .printer: "Check printer and paper."
        case .card: "Remove the card and insert it again."
        case .service: "Call the terminal service."
        }
    }
}
