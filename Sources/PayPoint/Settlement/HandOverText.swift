/// What a line says where no receipt says it. Part of the canonical form: another wording is another version of it.
enum HandOverText {
    static func german(debit: LedgerAccount, credit: LedgerAccount, isAgency: Bool) -> String {
        switch (debit, credit) {
        case (.cash, .advance): "Wechselgeldvorschuss erhalten"
        case (.advance, .cash): "Wechselgeldvorschuss zurückgegeben"
        case (.cash, .transit): "Kassenbestandsverstärkung"
        case (.transit, .cash): "Abschöpfung und Ablieferung"
        case (.mainCashOffice, .transit): "Ablieferung, von der Stadtkasse quittiert"
        case (.shortage, .transit): "Fehlbetrag einer Ablieferung"
        case (.transit, .surplus): "Überschuss einer Ablieferung"
        case (.shortage, .cash): "Kassenfehlbetrag"
        case (.cash, .shortage): "Kassenfehlbetrag ersetzt"
        case (.cash, .surplus): "Kassenüberschuss"
        case (.surplus, .cash): "Kassenüberschuss ausgezahlt"
        case (_, .pending): "Kartenzahlung ohne abgeschlossenen Verkauf"
        case (.pending, _): "Kartenzahlung ohne abgeschlossenen Verkauf, Abgang"
        case (.custody, _): "Verwahrung, Rückzahlung"
        case (_, .custody): "Verwahrung"
        case (.revenue, _): "Storno"
        case (_, .revenue): isAgency ? "Durchlaufende Gelder" : "Einnahmen"
        case (.claim, _): "Storno einer Zahlung auf eine Forderung"
        case (_, .claim): "Zahlung auf eine Forderung"
        case (.cash, _), (.clearing, _), (.advance, _), (.transit, _), (.shortage, _), (.surplus, _),
            (.mainCashOffice, _):
            "Umbuchung"
        }
    }
}
