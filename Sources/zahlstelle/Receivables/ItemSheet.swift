import Interface
import PayPoint

/// One receivable in full lines: whose it is, what was claimed, what is open now and as of when.
struct ItemSheet {
    let item: Receivables.Item

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Name", item.name + (item.born.map { ", geb. \(DayText.german($0))" } ?? ""))
        sheet.add("Kennung", item.identification)
        sheet.add("Bescheid", item.key.notice.isEmpty ? nil : item.key.notice)
        sheet.add("Posten", item.key.number.isEmpty ? nil : item.key.number)
        sheet.add("Art", "\(item.kind.german), \(item.status.german)")
        for part in item.parts { sheet.add(part.part.german, part.german) }
        sheet.add("Jetzt offen", "\(Cents(item.openNow).german), Stand \(MomentText.german(item.asOf))")
        sheet.add("Wird gezahlt", item.taken.map { "an der Kasse \($0.register), Verkauf \($0.sale)" })
        let heading = "\(item.shown), fällig am \(DayText.german(item.key.due))"
        return [screen.paint(PrintableText.clean(heading), item.openNow == 0 ? .good : nil)] + sheet.lines()
    }
}

extension Receivables.ItemPart {
    /// "50,00 von 120,00 EUR offen, 20,00 EUR hier bezahlt"
    fileprivate var german: String {
        "\(Cents(openNow).germanNumber) von \(Cents(claimed).german) offen"
            + (paidHere == 0 ? "" : ", \(Cents(paidHere).german) hier bezahlt")
    }
}

extension Receivables.Part {
    var german: String { ItemPart(rawValue: rawValue)?.german ?? rawValue }
}

extension Receivables.Kind {
    var german: String { ClaimKind(rawValue: rawValue)?.german ?? rawValue }
}

extension Receivables.Status {
    var german: String { ItemStatus(rawValue: rawValue)?.german ?? rawValue }
}
