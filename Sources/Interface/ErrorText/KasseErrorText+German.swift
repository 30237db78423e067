internal import PayPoint

/// What a clerk reads when the Kasse refuses a call.
enum KasseErrorText {
    static func german(_ error: KasseError) -> String {
        switch error {
        case .invalid(let fault): FaultText.german(fault)
        case .unknown(let thing, let name): "Es gibt \(unknown(thing)) \(name)"
        case .notAllowed(let deed, let who):
            "\(who) darf das nicht. Das dürfen: \(roles(deed))"
        case .notFromHere(let sign):
            "\(sign) arbeitet unter einem anderen Benutzer dieses Rechners; dort anmelden oder die Schicht dort fortsetzen"
        case .shiftInUse(let id): "Der Name der Schicht \(id) ist mit anderem Inhalt schon vergeben"
        case .shiftEnded(let id): "Die Schicht \(id) ist beendet; bitte neu anmelden"
        case .alreadySignedOn(let sign, let shift):
            "\(sign) ist noch mit der Schicht \(shift) angemeldet: dort abmelden, oder sie mit der neuen Anmeldung beenden"
        case .notActive(.register, let name): "Die Kasse \(name) ist stillgelegt"
        case .notActive(let thing, let name): "\(german(thing)) \(name) ist nicht mehr tätig"
        case .registerTaken(let register, let clerk, _):
            "An der Kasse \(register) sitzt \(clerk): sich die Kasse übergeben lassen, oder sie mit einem Grund übernehmen"
        case .nobodyToReplace(let register):
            "An der Kasse \(register) ist niemand abzulösen; einfach an die Kasse wechseln"
        case .notAtRegister(let shift): "Die Schicht \(shift) sitzt an keiner Kasse; zuerst an eine wechseln"
        case .alreadyAtRegister(_, let register): "Diese Schicht sitzt schon an der Kasse \(register)"
        case .sitsElsewhere(let sign, let register):
            "\(sign) sitzt an der Kasse \(register): diese zuerst übergeben oder verlassen, dann die neue annehmen"
        case .training:
            "In einer Übungsschicht wird nur verkauft und storniert, und nichts davon zählt; für alles andere abmelden und ohne Übung "
                + "neu anmelden"
        case .saleInTraining(let id, let isTraining):
            isTraining
                ? "Der Verkauf \(id) ist nur eine Übung; aus einer echten Schicht bleibt er, wie er ist"
                : "Der Verkauf \(id) ist echt; dafür abmelden und ohne Übung neu anmelden"
        case .registerInTraining(let register, let isTraining):
            isTraining
                ? "An der Kasse \(register) wird gerade geübt; für echtes Geld eine andere nehmen"
                : "An der Kasse \(register) wird gerade gearbeitet; zum Üben eine andere nehmen"
        case .notEnoughCash(let register, let balance):
            balance.map { "In der Kasse \(register) sind nach dem Buch nur \($0.german)" }
                ?? "So viel ist nach dem Buch nicht in der Kasse \(register)"
        case .tooMuchCash(let register, let most, let balance):
            "Die Kasse \(register) darf höchstens \(most.german) enthalten"
                + (balance.map { " und hat schon \($0.german)" } ?? "") + "; bitte zuerst Geld abschöpfen"
        case .countsBlind(let register, let period, let since):
            "An der Kasse \(register) wird gezählt, ohne den Bestand nach dem Buch zu sehen; die Aufsicht kann ihn nennen. Offen ist der "
                + "Zeitraum \(period), " + (since.map { "seit \($0.german)" } ?? "noch ohne Buchung")
        case .openPeriodBlind(let register, let day):
            "An der Kasse \(register) wird gezählt, ohne den Bestand nach dem Buch zu sehen, und seit dem \(day.german) ist sie nicht "
                + "abgeschlossen: nur bis zum Tag davor auswerten, nur andere Kassen, oder zuerst abschließen"
        case .rolesConflict(let one, let other):
            "\(one.german) und \(other.german) darf niemand zugleich sein"
        case .ownRecord(let sign):
            "\(sign) ändert nicht die eigenen Rechte; das macht eine andere Aufsicht oder die Technik"
        case .registerInUse(let register, let use):
            "Die Kasse \(register) kann noch nicht stillgelegt werden: \(german(use))"
        case .floatExceeded(let register, let most, let lent):
            "Die Kasse \(register) bekommt \(most.german) Wechselgeld und hat davon \(lent.german) schon; anderes Geld einlegen, oder den "
                + "Wechselgeldbestand der Kasse ändern"
        case .notLent(let register, let lent):
            lent > .zero
                ? "Die Kasse \(register) hat nur \(lent.german) Wechselgeld von der Stadtkasse; anderes Geld abschöpfen oder abliefern"
                : "Die Kasse \(register) hat kein Wechselgeld von der Stadtkasse, das zurückgehen könnte; abschöpfen oder abliefern"
        case .movementInUse(let id): "Der Name \(id) gehört zu einer anderen Bewegung von Bargeld"
        case .saleInUse(let id): "Der Name des Verkaufs \(id) ist mit anderem Inhalt schon vergeben"
        case .saleEnded(let id, let phase): "Der Verkauf \(id) ist \(phase.german)"
        case .saleUnderWay(let id): "Am Verkauf \(id) wird gerade gearbeitet; bitte das Ende abwarten"
        case .salePaymentOpen(let id, let payment):
            "Zum Verkauf \(id) ist die Kartenzahlung \(payment) noch nicht zu Ende oder ungeklärt; erst ihr Ende abwarten"
        case .salePaid(let id, let payment):
            "Vom Verkauf \(id) ist schon etwas bezahlt"
                + (payment.map { " (\($0))" } ?? "") + "; ihn fertig bezahlen und dann stornieren"
        case .saleElsewhere(let id, let register):
            "Der Verkauf \(id) wurde an der Kasse \(register) begonnen und wird dort fertig bezahlt"
        case .slipTaken(let slip, let sale, let register):
            "Den Rechnungsbeleg des Verkaufs \(slip) bezahlt gerade der Verkauf \(sale) an der Kasse \(register)"
        case .awaitsNotice(let id):
            "Zum Verkauf \(id) kommt ein Bescheid; bezahlt wird dessen Kassenzeichen"
        case .paysSlip(let id, let slip):
            "Der Verkauf \(id) bezahlt den Rechnungsbeleg des Verkaufs \(slip); ihn aufgeben, dann gilt der Beleg weiter"
        case .slipOutdated(let id):
            "Von einer Forderung im Rechnungsbeleg des Verkaufs \(id) ist jetzt anderes offen; den Beleg zurücknehmen und neu verkaufen"
        case .cardNotTakenBack(let id, _, let reason):
            "Eine Karte hat ihr Geld nicht zurückbekommen" + (reason.map { " (\($0))" } ?? "")
                + "; der Verkauf \(id) ist nicht storniert. Noch einmal stornieren macht dort weiter"
        case .releaseNeeded(_, .zero):
            "Das muss die Zahlstellenaufsicht freigeben: eine zweite Person, die hier angemeldet ist oder es von ihrem Platz aus tut"
        case .releaseNeeded(_, let limit):
            "Über \(limit.german) muss die Zahlstellenaufsicht freigeben: eine zweite Person, die hier angemeldet ist oder es von "
                + "ihrem Platz aus tut"
        case .alreadyClosed(let id): "Der Abschluss \(id) ist schon gemacht und ändert sich nicht mehr"
        case .closingWaits(let register, let sale, let payment):
            "An der Kasse \(register) ist noch etwas offen ("
                + (sale.map { "Verkauf \($0)" } ?? payment.map { "Zahlung \($0)" } ?? "")
                + "); erst zu Ende bringen, dann abschließen"
        case .countOutdated(let register):
            "An der Kasse \(register) wurde während des Abschlusses Bargeld gebucht: bitte neu zählen und noch einmal abschließen"
        case .secondSignatureNeeded(let register, let fault): german(fault, register)
        case .dayNotClosed(let register, let day):
            "Die Kasse \(register) ist vom \(day.german) noch nicht abgeschlossen; vorher nimmt sie nichts an"
        case .differenceStands(let difference, _): DifferenceText.german(difference)
        case .ownDifference(let number, let sign):
            "An der Differenz \(number) war \(sign) selbst beteiligt; was aus ihr wird, sagt eine andere Aufsicht"
        case .notResponsible(let sign):
            "\(sign) kann sich für die Kasse nicht erklären. Das können, außer wer prüft: \(roles(.closeRegister))"
        case .settlement(let obstacle): SettlementText.german(obstacle)
        case .receivable(let fault): fault.german
        case .payment(let error): ErrorText.german(error)
        case .journal(let failure): failure.german
        }
    }

    private static func roles(_ deed: Deed) -> String {
        Role.allCases.filter(deed.roles.contains).map(\.german).joined(separator: ", ")
    }

    private static func german(_ use: RegisterUse) -> String {
        switch use {
        case .sale(let sale):
            "der Verkauf \(sale) ist offen; ihn zu Ende zahlen lassen, aufgeben oder auf später verweisen"
        case .payment(let payment): "die Zahlung \(payment) ist nicht zu Ende oder ungeklärt"
        case .cash(let balance): "nach dem Buch sind noch \(balance.german) darin; das Geld zurückgeben oder abliefern"
        case .transit: "von ihrem Geld ist noch etwas unterwegs; es abliefern und von der Stadtkasse quittieren lassen"
        case .unclosed(let period):
            "ihr Zeitraum \(period) hat Buchungen oder Entscheidungen über Differenzen; ihn abschließen"
        case .seated(let sign): "\(sign) sitzt daran; an eine andere Kasse wechseln oder abmelden"
        }
    }

    private static func german(_ fault: SignatureFault, _ register: RegisterID) -> String {
        let wanted =
            "Den Abschluss der Kasse \(register) unterschreibt eine zweite Person, hier angemeldet oder von ihrem Platz aus "
            + "mit demselben gezählten Betrag"
        return switch fault {
        case .missing: "\(wanted); das können: \(roles(.closeRegister))"
        case .same(let sign): "\(wanted), und \(sign) schließt selbst ab; das können: \(roles(.closeRegister))"
        case .notEntitled(let sign): "\(wanted), und \(sign) darf das nicht; das können: \(roles(.closeRegister))"
        case .otherSum(let sign, let signed, let counted):
            "\(sign) hat für die Kasse \(register) \(signed.german) unterschrieben, gezählt sind \(counted.german): gemeinsam nachzählen, und "
                + "den richtigen Betrag unterschreiben"
        }
    }

    private static func unknown(_ thing: KasseError.Thing) -> String {
        switch thing {
        case .office: "kein Amt"
        case .clerk: "niemanden mit dem Handzeichen"
        case .register: "keine Kasse"
        case .shift: "keine Schicht"
        case .sale: "keinen Verkauf"
        case .service: "heute keine Leistung"
        case .closing: "keinen Abschluss"
        case .delivery: "keine Ablieferung"
        case .settlement: "keine Sammelabrechnung"
        case .handOver: "keine Übergabe zum Abschluss"
        case .profile: "in dieser Übergabe keine Tabelle nach dem Profil"
        case .difference: "keine Differenz mit der Nummer"
        case .audit: "keine Kassenprüfung mit der Nummer"
        case .receipt: "keinen Verkauf mit der Belegnummer"
        }
    }

    private static func german(_ thing: KasseError.Thing) -> String {
        switch thing {
        case .office: "Das Amt"
        case .clerk: "Die Person mit dem Handzeichen"
        case .register: "Die Kasse"
        case .shift: "Die Schicht"
        case .sale: "Der Verkauf"
        case .service: "Die Leistung"
        case .closing: "Der Abschluss"
        case .delivery: "Die Ablieferung"
        case .settlement: "Die Sammelabrechnung"
        case .handOver: "Die Übergabe"
        case .profile: "Das Profil"
        case .difference: "Die Differenz"
        case .audit: "Die Kassenprüfung"
        case .receipt: "Der Beleg"
        }
    }
}

extension SaleState.Phase {
    fileprivate var german: String {
        switch self {
        case .open: "noch offen"
        case .completed: "schon bezahlt"
        case .abandoned: "aufgegeben"
        case .deferred: "auf spätere Zahlung verwiesen"
        case .cancelled: "storniert"
        case .redeemed: "an der Kasse nachgezahlt"
        case .withdrawn: "zurückgenommen"
        }
    }
}
