import PayPoint
import WireRecord
import ZVTSession

/// What the record calls by a name, in German.
enum WireWords {
    static func order(_ name: String) -> String { orders[name] ?? name }

    static func outcome(_ name: String) -> String { outcomes[name] ?? name }

    private static let orders = [
        "register": "Anmeldung", "authorize": "Zahlung", "reverse": "Storno", "refund": "Gutschrift",
        "repeatReceipt": "Frage nach der letzten Zahlung", "statusEnquiry": "Statusabfrage",
        "endOfDay": "Kassenschnitt", "totals": "Zwischensummen", "diagnosis": "Diagnose",
        "initialise": "Initialisierung", "printSystemConfiguration": "Ausdruck der Einstellungen",
        "displayText": "Anzeige", "logOff": "Abmeldung", "reset": "Neustart", "abort": "Abbruch",
    ]

    private static let outcomes = [
        "approved": "genehmigt", "declined": "abgelehnt", "aborted": "abgebrochen", "refused": "nicht angenommen",
        "completed": "erledigt", "inDoubt": "ungeklärt", "interrupted": "unterbrochen", "notSent": "nicht gesendet",
        "rejected": "nicht gesendet",
    ]

    private static let timers = [
        SessionTimer.t3: "keine Antwort auf den Befehl (T3)", .t4: "kein Ende des Vorgangs (T4)",
        .abortDistance: "der Abbruch darf jetzt gesendet werden", .abortAnswer: "keine Antwort auf den Abbruch",
        .silence: "die Leitung ist ruhig", .printPause: "keine weitere Zeile der Quittung",
    ]

    static func event(_ event: SessionEvent) -> String {
        switch event {
        case .linkOpened(let uncertain):
            "Verbindung geöffnet" + (uncertain ? ", das Terminal kann noch Altes wiederholen" : "")
        case .linkLost(.closedByUs): "Verbindung beendet"
        case .linkLost: "Verbindung verloren"
        case .stirred: "Bytes auf der Leitung, die ruhig sein soll"
        case .message: "Meldung"
        case .left(let number): "Meldung \(number) ist hinausgegangen"
        case .confirmed(let number): "Meldung \(number) ist angekommen"
        case .timer(let timer): "Frist: \(timers[timer] ?? "abgelaufen")"
        case .order(let order): "Auftrag: \(self.order(order.wireName))" + amount(order)
        case .stored: "auf der Platte"
        case .notStored: "konnte nicht gespeichert werden"
        case .broken: "die Verbindung ist unbrauchbar"
        }
    }

    private static func amount(_ order: Order) -> String {
        let cents: Int? =
            switch order {
            case .authorize(let order): order.amount
            case .reverse(let order): order.amount
            case .refund(let order): order.amount
            case .register, .repeatReceipt, .statusEnquiry, .endOfDay, .totals, .diagnosis, .initialise,
                .printSystemConfiguration, .displayText, .logOff, .reset, .abort:
                nil
            }
        return cents.map { " " + Cents(Int64($0)).german } ?? ""
    }
}
