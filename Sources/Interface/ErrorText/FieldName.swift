/// What people call a field of a call, with its place where there are several: "items[1].unitPrice" is the price in line 2.
struct FieldName {
    let german: String
    let english: String

    /// - Parameter path: as the interface names it. What has no name here stands for itself.
    init(_ path: String) {
        var places: [(german: String, english: String)] = []
        var plain: [String] = []
        for part in path.split(separator: ".") {
            guard let bracket = part.firstIndex(of: "["), part.last == "]",
                let index = Int(part[part.index(after: bracket)...].dropLast())
            else {
                plain.append(String(part))
                continue
            }
            let list = String(part[..<bracket])
            plain.append(list)
            let name = Self.elements[list] ?? (list, list)
            places.append(("\(name.german) \(index + 1)", "\(name.english) \(index + 1)"))
        }
        // The longest end of the path that has a name: "tenders.given" before "given".
        let known = plain.indices.lazy.compactMap { Self.names[plain[$0...].joined(separator: ".")] }.first
        let name = known ?? (path, path)
        german = (places.map(\.german) + [name.german]).joined(separator: ", ")
        english = (places.map(\.english) + [name.english]).joined(separator: ", ")
    }

    /// One of several.
    private static let elements: [String: (german: String, english: String)] = [
        "items": ("Posten", "line"), "keys": ("Forderung", "receivable"),
        "head": ("Feld der Kopfzeile", "field of the head"), "wishes": ("Bestimmung", "wish"),
        "parts": ("Aufteilung", "allocation"),
        "profiles": ("Profil", "profile"), "columns": ("Spalte", "column"), "blocks": ("Block", "block"),
    ]

    private static let names: [String: (german: String, english: String)] = [
        "account": ("Sachkonto", "account"), "accountLength": ("Kontenlänge", "length of accounts"),
        "accounts": ("Konten", "accounts"), "after": ("Weiter hinter", "after"),
        "afterNumber": ("Weiter hinter der Nummer", "after the number"),
        "afterRegister": ("Weiter hinter der Kasse", "after the register"), "amount": ("Betrag", "amount"),
        "asOf": ("Stand", "as of"), "assignment": ("Kontierung", "assignment"), "bag": ("Geldbeutel", "bag"),
        "before": ("Weiter vor", "before"), "bookedAt": ("Verbucht", "booked at"),
        "blocks": ("Blöcke der Seite", "blocks of the page"),
        "bytes": ("Stück der Datei", "piece of the file"), "charset": ("Zeichensatz", "charset"),
        "clerk": ("Handzeichen", "sign of the person"), "columns": ("Spalten", "columns"),
        "constant": ("Fester Text", "constant"), "count": ("Zählung", "count"),
        "counted": ("Gezählter Betrag", "counted amount"), "day": ("Tag", "day"),
        "delivery": ("Name der Ablieferung", "name of the delivery"), "dimensions": ("Merkmale", "dimensions"),
        "drawer": ("Lade", "drawer"), "due": ("Fälligkeit", "due date"), "field": ("Feld", "field"),
        "financeAccounts": ("Finanzrechnungskonten", "finance accounts"),
        "file": ("Name der Datei", "name of the file"), "filters": ("Filter", "filters"),
        "float": ("Wechselgeldbestand", "float"), "from": ("Erster Tag", "first day"),
        "fromDrawer": ("Aus der Kasse", "from the drawer"),
        "fromWithdrawn": ("Aus dem Abgeschöpften", "from what was taken out"),
        "given": ("Gegebener Betrag", "given amount"), "gone": ("Zahl der Löschsätze", "number of tombstones"),
        "group": ("Gruppe", "group"), "id": ("Name", "name"), "items": ("Posten", "lines"),
        "kassenzeichen": ("Kassenzeichen", "Kassenzeichen"), "kind": ("Art der Zahlung", "kind of payment"),
        "lastDay": ("Letzter Tag", "last day"), "least": ("Mindestpreis", "least price"),
        "limit": ("Höchstzahl der Antworten", "limit"), "lines": ("Posten", "lines"),
        "lines.quantity": ("Menge eines Postens", "quantity of a line"),
        "lines.text": ("Text eines Postens", "text of a line"),
        "lines.unitPrice": ("Preis eines Postens", "price of a line"),
        "most": ("Höchstpreis", "most"), "mostCash": ("Höchstbestand", "most cash"),
        "municipality": ("Gemeinde", "municipality"), "name": ("Name", "name"), "note": ("Bemerkung", "note"),
        "notice": ("Bescheidnummer", "notice number"), "number": ("Nummer", "number"), "office": ("Amt", "office"),
        "offset": ("Anfang des Stücks", "offset"), "open": ("Summe der offenen Beträge", "sum of what is open"),
        "original": ("Ursprüngliche Zahlung", "original payment"), "other": ("Andere Schicht", "other shift"),
        "padding": ("Auffüllung", "padding"), "parts": ("Bestandteile", "parts"), "payer": ("Einzahler", "payer"),
        "payment": ("Zahlung", "payment"), "period": ("Zeitraum", "period"), "pieces": ("Stückelung", "pieces"),
        "price": ("Preis", "price"), "printer": ("Drucker", "printer"),
        "profiles": ("Profile des Übergabeplans", "profiles of the plan"), "qr": ("QR-Code", "QR code"),
        "quantity": ("Menge", "quantity"), "quoted": ("In Anführungszeichen", "quoted"), "reason": ("Grund", "reason"),
        "receivables": ("Forderungen", "receivables"),
        "receivables.amount": ("Betrag auf die Forderungen", "amount for the receivables"),
        "received": ("Empfangener Betrag", "received amount"), "reference": ("Aktenzeichen", "reference"),
        "register": ("Kasse", "register"), "registers": ("Kassen", "registers"),
        "release": ("Schicht der Freigabe", "shift that releases"),
        "releaseAbove": ("Freigabegrenze", "limit of release"),
        "responsible": ("Handzeichen der verantwortlichen Person", "sign of the responsible person"),
        "reversal": ("Name des Stornos", "name of the reversal"), "right": ("Rechter Text", "right text"),
        "receipt": ("Belegnummer", "number of the receipt"),
        "row": ("Zeile", "row"), "sale": ("Name des Verkaufs", "name of the sale"),
        "second": ("Zweite Schicht", "second shift"), "separator": ("Trennzeichen", "separator"),
        "sequence": ("Nummer der Lieferung", "number of the import"), "service": ("Leistung", "service"),
        "shift": ("Schicht", "shift"), "sign": ("Handzeichen", "sign of the person"),
        "profiles.sign": ("Vorzeichen", "sign"), "table": ("Tabelle", "table"), "tax": ("Steuer", "tax"),
        "taxKeys": ("Steuerschlüssel", "tax keys"),
        "columns.most": ("Höchstlänge", "longest"), "columns.title": ("Überschrift", "title"),
        "tenant": ("Mandant", "tenant"), "tender.given": ("Gegebener Betrag", "given amount"),
        "tender.terminal": ("Terminal", "terminal"), "tenders": ("Zahlungsmittel", "tenders"),
        "tenders.amount": ("Betrag der Karte", "amount of the card"),
        "tenders.given": ("Gegebenes Bargeld", "given cash"), "tenders.terminal": ("Terminal", "terminal"),
        "terminal": ("Terminal", "terminal"), "text": ("Text", "text"), "title": ("Titel", "title"),
        "to": ("Letzter Tag", "last day"), "unit": ("Einheit", "unit"), "unitPrice": ("Einzelpreis", "unit price"),
        "users": ("Benutzer", "users"), "validFrom": ("Gültig ab", "valid from"),
        "validTo": ("Gültig bis", "valid to"), "warnAbove": ("Warngrenze", "limit of warning"),
        "width": ("Breite", "width"),
        // Of the plan.
        "accounts.advance": ("Konto für den Wechselgeldvorschuss", "account of the float"),
        "accounts.cash": ("Konto für Bargeld", "account of cash"),
        "accounts.credit": ("Konto für Kreditkarten", "account of credit cards"),
        "accounts.custody": ("Konto für Verwahrgelder", "account of custody"),
        "accounts.girocard": ("Konto für girocard", "account of girocard"),
        "accounts.girogo": ("Konto für girogo", "account of girogo"),
        "accounts.mainCashOffice": ("Konto der Stadtkasse", "account of the main cash office"),
        "accounts.otherCard": ("Konto für andere Karten", "account of other cards"),
        "accounts.pending": ("Konto für Ungeklärtes", "account of what is pending"),
        "accounts.shortage": ("Konto für Fehlbeträge", "account of shortages"),
        "accounts.surplus": ("Konto für Überschüsse", "account of surpluses"),
        "accounts.transit": ("Konto für Geld unterwegs", "account of money on its way"),
        "taxKeys.exempt": ("Steuerschlüssel für steuerfrei", "tax key of exempt"),
        "taxKeys.notTaxable": ("Steuerschlüssel für nicht steuerbar", "tax key of not taxable"),
        "taxKeys.reduced7": ("Steuerschlüssel für 7 %", "tax key of 7 %"),
        "taxKeys.standard19": ("Steuerschlüssel für 19 %", "tax key of 19 %"),
        // Of evaluations.
        "filters.account": ("Filter nach Konten", "filter by account"),
        "filters.clerk": ("Filter nach Personen", "filter by clerk"),
        "filters.day": ("Filter nach Tagen", "filter by day"),
        "filters.hour": ("Filter nach Stunden", "filter by hour"),
        "filters.means": ("Filter nach Zahlungsmitteln", "filter by means"),
        "filters.month": ("Filter nach Monaten", "filter by month"),
        "filters.office": ("Filter nach Ämtern", "filter by office"),
        "filters.register": ("Filter nach Kassen", "filter by register"),
        "filters.service": ("Filter nach Leistungen", "filter by service"),
    ]
}
