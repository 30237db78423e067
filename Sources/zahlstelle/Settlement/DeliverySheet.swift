import Interface
import PayPoint

/// A delivery: what was sent, and what arrived.
struct DeliverySheet {
    let delivery: Settlement.Delivery

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Kasse", delivery.register)
        sheet.add("Betrag", Cents(delivery.total).german)
        if delivery.fromWithdrawn > 0 { sheet.add("davon abgeschöpft", Cents(delivery.fromWithdrawn).german) }
        sheet.add("Zeit", CivilTime(iso8601: delivery.time)?.german ?? delivery.time)
        sheet.add("Handzeichen", delivery.by)
        sheet.add("Geldtasche", delivery.bag)
        sheet.add("Bemerkung", delivery.note)
        sheet.add("Stand", delivery.standing)
        if let acknowledgement = delivery.acknowledgement {
            sheet.add("Angekommen", Cents(acknowledgement.received).german)
            let difference = acknowledgement.received - delivery.total
            sheet.add("Differenz", DifferenceText.german(difference, number: acknowledgement.entry))
            sheet.add("Quittiert", CivilTime(iso8601: acknowledgement.time)?.german ?? acknowledgement.time)
            sheet.add("Quittiert von", acknowledgement.by)
            sheet.add("Begründung", acknowledgement.note)
        }
        let pieces = delivery.pieces.map { Registers.Pieces(value: $0.value, pieces: $0.pieces) }
        return [PrintableText.clean("Ablieferung \(delivery.id)")] + sheet.lines()
            + (pieces.isEmpty ? [] : [""] + CountTable.lines(pieces, screen))
    }
}

extension Settlement.Delivery {
    var total: Int64 { fromDrawer + fromWithdrawn }

    var standing: String { acknowledgement == nil ? "unterwegs" : "quittiert" }
}
