internal import PayPoint

/// What a clerk reads when the desk refuses a call.
enum ErrorText {
    /// What was asked for. A payment can be taken in another way; what is done at one terminal has to wait for it.
    enum Wish { case payment, other }

    static func german(_ error: PaymentError, _ wish: Wish = .other) -> String {
        switch error {
        case .invalidRequest(let fault): FaultText.german(fault)
        case .idInUse(let id): "Die Zahlungsnummer \(id) ist mit anderem Inhalt schon vergeben"
        case .unknownPayment(let id): "Es gibt keine Zahlung \(id)"
        case .unknownRegister(let register): "Es gibt keine Kasse \(register)"
        case .unknownDevice(let device): "Es gibt kein Gerät \(device)"
        case .wrongDevice(let device, let kind, let needed):
            "\(device) ist \(german(kind, "ein")), \(german(needed, "kein"))"
        case .terminalBusy(let terminal, let payment):
            "Das Terminal \(terminal) bearbeitet gerade die Zahlung \(payment); bitte deren Ende abwarten"
        case .terminalInDoubt(let terminal, let payment):
            "Am Terminal \(terminal) ist die Zahlung \(payment) ungeklärt; "
                + (wish == .payment
                    ? "bis sie geklärt ist, bar oder an einem anderen Terminal zahlen"
                    : "erst muss sie geklärt werden oder jemand über sie entscheiden")
        case .terminalEndsDay(let terminal):
            "Das Terminal \(terminal) macht gerade Kassenschnitt; bitte dessen Ende abwarten"
        case .terminalInUpkeep(let terminal):
            "Am Terminal \(terminal) arbeitet gerade die Technik; bitte warten, bis es wieder bereit ist"
        case .registerBusy(let register, let payment):
            "An der Kasse \(register) läuft noch die Kartenzahlung \(payment), ihr Geld kann noch fließen: erst abbrechen "
                + "oder ihr Ende abwarten, dann bar kassieren"
        case .notAtRegister(let register, let clerk, let why): reason(why, register, clerk)
        case .releaseNeeded(_, let limit):
            "Über \(limit.german) gibt diese Kasse ohne Freigabe nichts zurück: einen Verkauf als Ganzes stornieren und die "
                + "Zahlstellenaufsicht freigeben lassen; was ohne Verkauf angenommen wurde, zahlt die Stadtkasse zurück"
        case .notEnoughCash(let register, let balance):
            KasseErrorText.german(.notEnoughCash(register, balance: balance))
        case .tooMuchCash(let register, let most, let balance):
            KasseErrorText.german(.tooMuchCash(register, most: most, balance: balance))
        case .dayNotClosed(let register, let day): KasseErrorText.german(.dayNotClosed(register, day))
        case .notInDoubt(let id): "Die Zahlung \(id) ist nicht ungeklärt"
        case .noSignatureToCheck(let id): "Zur Zahlung \(id) ist keine Unterschrift zu prüfen"
        case .signatureOpen(let terminal, let payment):
            "Vor dem Kassenschnitt am Terminal \(terminal) muss die Unterschrift zur Zahlung \(payment) geprüft sein; stimmt "
                + "sie nicht, ist die Zahlung vorher zu stornieren"
        case .notReversible(let id, let obstacle):
            "Die Zahlung \(id) kann nicht zurückgenommen werden: \(reason(obstacle))"
        case .belongsToSale(let id, let sale):
            "Die Zahlung \(id) gehört zum Verkauf \(sale), und zurückgenommen wird nur der ganze: ihn stornieren"
        case .takeBackUnderWay(let id, let other):
            "Die Zahlung \(id) kann nicht zurückgenommen werden: die Rücknahme \(other) läuft noch oder ist ungeklärt"
        case .noReceipt(let id): "Zur Zahlung \(id) gibt es keine Quittung"
        case .tooManyWatchers: "Zu viele Programme sehen zu; einige schließen"
        case .printQueueFull(let printer): "Am Drucker \(printer) warten zu viele Aufträge"
        case .journal(let failure): failure.german
        case .shuttingDown: "Der Dienst wird gerade beendet und nimmt nichts mehr an"
        }
    }

    /// - Parameter article: "ein" or "kein", as it stands before a masculine or neuter noun.
    private static func german(_ kind: DeviceStatus.Kind, _ article: String) -> String {
        switch kind {
        case .terminal: "\(article) Terminal"
        case .printer: "\(article) Drucker"
        case .drawer: "\(article)e Lade"
        }
    }

    private static func reason(_ obstacle: CounterObstacle, _ register: RegisterID, _ clerk: String) -> String {
        switch obstacle {
        case .registerInactive: KasseErrorText.german(.notActive(.register, register.text))
        case .noShift: "\(clerk) ist an der Kasse \(register) nicht angemeldet; zuerst dort anmelden, dann kassieren"
        case .training: KasseErrorText.german(.registerInTraining(register, isTraining: true))
        case .elsewhere:
            "\(clerk) ist an der Kasse \(register) unter einem anderen Benutzer dieses Rechners angemeldet; dort kassieren oder "
                + "hier neu anmelden"
        case .left: "\(clerk) ist nicht mehr tätig und nimmt kein Geld an"
        case .notAllowed: "\(clerk) darf an der Kasse \(register) kein Geld annehmen"
        case .notSignedOn: "\(clerk) ist nicht angemeldet; zuerst anmelden, gleich an welcher Kasse"
        case .notSupervisor: "\(clerk) entscheidet das an der Kasse \(register) nicht; das darf die Zahlstellenaufsicht"
        }
    }

    private static func reason(_ obstacle: TakeBackObstacle) -> String {
        switch obstacle {
        case .notApproved: "sie ist nicht genehmigt"
        case .notAPayment: "sie ist selbst eine Rücknahme"
        case .alreadyTakenBack: "sie ist schon zurückgenommen"
        case .amountTooLarge: "der Betrag passt nicht zu dem, was noch übrig ist"
        case .notACardPayment: "sie wurde nicht mit Karte bezahlt"
        case .receiptUnknown:
            "ihre Belegnummer am Terminal ist nicht bekannt; am Terminal selbst stornieren, oder erstatten"
        case .dayEnded: "das Terminal hat seitdem Kassenschnitt gemacht, jetzt geht nur noch eine Erstattung"
        }
    }
}
