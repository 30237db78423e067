import PayPoint

extension Words {
    /// Where all that there is of it can be seen.
    ///
    /// - Parameter thing: as an error of the interfaces names it.
    static func listOf(_ thing: String) -> Words? {
        thing == "device" ? listOfDevices : KasseError.Thing(rawValue: thing).flatMap { listOf($0) }
    }

    private static func listOf(_ thing: KasseError.Thing) -> Words {
        switch thing {
        case .office: listOfOffices
        case .clerk: listOfClerks
        case .register: listOfRegisters
        case .shift: listOfShifts
        case .sale: Words("Alle offenen Verkäufe zeigt: zahlstelle sale list", "All open sales: zahlstelle sale list")
        case .service:
            Words("Was heute gilt, zeigt: zahlstelle tariff list", "What is sold today: zahlstelle tariff list")
        case .closing: Words("Alle Abschlüsse zeigt: zahlstelle closing list", "All closings: zahlstelle closing list")
        case .delivery:
            Words(
                "Alle Ablieferungen zeigt: zahlstelle settlement deliveries",
                "All deliveries: zahlstelle settlement deliveries")
        case .settlement:
            Words("Alle Sammelabrechnungen zeigt: zahlstelle settlement list", "All runs: zahlstelle settlement list")
        case .handOver:
            Words(
                "Alle Übergaben zeigt: zahlstelle settlement hand-overs",
                "All hand-overs: zahlstelle settlement hand-overs")
        case .profile:
            Words(
                "Die Profile stehen im Übergabeplan: zahlstelle settlement plan show",
                "The profiles stand in the plan: zahlstelle settlement plan show")
        case .difference:
            Words(
                "Alle offenen Differenzen zeigt: zahlstelle closing differences",
                "All open differences: zahlstelle closing differences")
        case .receipt:
            Words(
                "Die Nummer steht auf dem Papier, mit der Kasse davor und groß wie dort. Rechnungsbelege zeigt: zahlstelle sale list --deferred",
                "The number stands on the paper, behind its register and with capitals as there. Slips: zahlstelle sale list --deferred"
            )
        case .audit:
            Words("Alle Kassenprüfungen zeigt: zahlstelle closing audits", "All audits: zahlstelle closing audits")
        }
    }
}
