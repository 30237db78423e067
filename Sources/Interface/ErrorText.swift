internal import PayPoint

/// What a clerk reads when the desk refuses a call.
enum ErrorText {
    static func german(_ error: PaymentError) -> String {
        switch error {
        case .invalidRequest(let fault): "Die Anfrage des Programms ist fehlerhaft, Feld \(fault.field)"
        case .idInUse(let id): "Die Zahlungsnummer \(id) ist mit anderem Inhalt schon vergeben"
        case .unknownPayment(let id): "Es gibt keine Zahlung \(id)"
        case .unknownRegister(let register): "Es gibt keine Kasse \(register)"
        case .unknownDevice(let device): "Es gibt kein Gerät \(device)"
        case .terminalBusy(let terminal, let payment):
            "Das Terminal \(terminal) bearbeitet gerade die Zahlung \(payment); bitte deren Ende abwarten"
        case .terminalInDoubt(let terminal, let payment):
            "Am Terminal \(terminal) ist die Zahlung \(payment) ungeklärt; bis sie geklärt ist, bar oder an einem "
                + "anderen Terminal zahlen"
        case .terminalEndsDay(let terminal):
            "Das Terminal \(terminal) macht gerade Kassenschnitt; bitte dessen Ende abwarten"
        case .registerBusy(let register, let payment):
            "An der Kasse \(register) läuft noch die Kartenzahlung \(payment), ihr Geld kann noch fließen: erst abbrechen "
                + "oder ihr Ende abwarten, dann bar kassieren"
        case .notInDoubt(let id): "Die Zahlung \(id) ist nicht ungeklärt"
        case .noSignatureToCheck(let id): "Zur Zahlung \(id) ist keine Unterschrift zu prüfen"
        case .signatureOpen(let terminal, let payment):
            "Vor dem Kassenschnitt am Terminal \(terminal) muss die Unterschrift zur Zahlung \(payment) geprüft sein; stimmt "
                + "sie nicht, ist die Zahlung vorher zu stornieren"
        case .notReversible(let id, let obstacle):
            "Die Zahlung \(id) kann nicht zurückgenommen werden: \(reason(obstacle))"
        case .noReceipt(let id): "Zur Zahlung \(id) gibt es keine Quittung"
        case .tooManyWatchers: "Zu viele Programme beobachten Zahlungen"
        case .printQueueFull(let printer): "Am Drucker \(printer) warten zu viele Aufträge"
        case .journal(let failure): failure.german
        case .shuttingDown: "Der Dienst wird gerade beendet und nimmt nichts mehr an"
        }
    }

    private static func reason(_ obstacle: TakeBackObstacle) -> String {
        switch obstacle {
        case .notApproved: "sie ist nicht genehmigt"
        case .notAPayment: "sie ist selbst eine Rücknahme"
        case .alreadyTakenBack: "sie ist schon zurückgenommen"
        case .amountTooLarge: "der Betrag passt nicht zu dem, was noch übrig ist"
        case .notACardPayment: "sie wurde nicht mit Karte bezahlt"
        case .underWay: "eine andere Rücknahme läuft gerade"
        case .receiptUnknown:
            "ihre Belegnummer am Terminal ist nicht bekannt; am Terminal selbst stornieren, oder erstatten"
        case .dayEnded: "das Terminal hat seitdem Kassenschnitt gemacht, jetzt geht nur noch eine Erstattung"
        }
    }
}
