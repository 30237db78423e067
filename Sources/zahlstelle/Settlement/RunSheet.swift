import Interface
import PayPoint

/// A run as its report says it.
enum RunSheet {
    static func head(_ run: Settlement.Run) -> [String] {
        var sheet = Sheet()
        sheet.add("Zeit", CivilTime(iso8601: run.time)?.german ?? run.time)
        sheet.add("Handzeichen", run.by)
        sheet.add("Kassen", run.registers?.joined(separator: ", ") ?? "alle")
        sheet.add("Abschlüsse", "\(run.closings)")
        sheet.add("Eintrag", "\(run.entry)")
        return ["Sammelabrechnung \(run.number)"] + sheet.lines()
    }

    static func handOvers(_ handOvers: [Settlement.HandOver], _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Übergabe", isNumber: true), .init(title: "Abschluss"), .init(title: "Zeilen", isNumber: true),
            .init(title: "Soll EUR", isNumber: true), .init(title: "Haben EUR", isNumber: true), .init(title: "Stand"),
            .init(title: "SHA-256"))
        for handOver in handOvers {
            table.add(
                .init("\(handOver.sequence)"), .init("\(handOver.register)-A\(handOver.number)"),
                .init("\(handOver.lines)"), .init(Cents(handOver.debit).germanNumber),
                .init(Cents(handOver.credit).germanNumber), .init(handOver.state.german, handOver.state.colour),
                .init(handOver.file.sha256))
        }
        return table.lines(screen)
    }

    static func part(_ part: Settlement.Part, _ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("An die Stadtkasse abgegangen", Cents(part.sent).german)
        sheet.add("Von der Stadtkasse quittiert", Cents(part.acknowledged).german)
        sheet.add("Kassenfehlbetrag", Cents(part.shortage).german)
        sheet.add("Kassenüberschuss", Cents(part.surplus).german)
        return [title(part)] + takings(part, screen) + [""] + sheet.lines() + [""] + totals(part, screen)
    }

    private static func title(_ part: Settlement.Part) -> String {
        guard let register = part.register else { return "Alle Kassen" }
        let numbers = part.closings.map { "A\($0)" }.joined(separator: ", ")
        return PrintableText.clean("Kasse \(register): \(numbers)")
    }

    private static func takings(_ part: Settlement.Part, _ screen: Screen) -> [String] {
        guard !part.takings.isEmpty else { return ["Keine Einnahmen."] }
        var table = TextTable(
            .init(title: "Zahlungsmittel"), .init(title: "Eingenommen EUR", isNumber: true),
            .init(title: "Zurückgegeben EUR", isNumber: true), .init(title: "Saldo EUR", isNumber: true))
        for taking in part.takings {
            table.add(
                .init(PaymentMeans(rawValue: taking.means)?.german ?? taking.means),
                .init(Cents(taking.taken).germanNumber), .init(Cents(taking.givenBack).germanNumber),
                .init(Cents(taking.taken - taking.givenBack).germanNumber))
        }
        return table.lines(screen)
    }

    private static func totals(_ part: Settlement.Part, _ screen: Screen) -> [String] {
        guard !part.totals.isEmpty else { return ["Keine Buchungen."] }
        var table = TextTable(
            .init(title: "Konto"), .init(title: "Soll EUR", isNumber: true), .init(title: "Haben EUR", isNumber: true),
            .init(title: "Saldo EUR", isNumber: true))
        for total in part.totals {
            table.add(
                .init(LedgerAccount(text: total.account)?.german ?? total.account),
                .init(Cents(total.debit).germanNumber), .init(Cents(total.credit).germanNumber),
                .init(Cents(total.debit - total.credit).germanNumber))
        }
        return table.lines(screen)
    }
}

extension Settlement.State {
    var german: String {
        switch self {
        case .created: "erzeugt"
        case .sent: "übertragen"
        case .acknowledged: "quittiert"
        case .rejected: "zurückgewiesen"
        }
    }

    var colour: Screen.Colour? { self == .rejected ? .warning : nil }
}
