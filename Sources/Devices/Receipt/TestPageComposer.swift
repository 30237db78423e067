internal import ESCPOS
internal import PayPoint

/// A page that shows whether a printer does what its profile says. It says on paper what to look at.
///
/// One page cannot be in two code pages, so it comes in parts, each with the profile that it is to be printed with.
struct TestPageComposer {
    /// What a receipt may need, and frames, by which tables are told apart.
    private static let samples = [
        ("AE OE UE", "ÄÖÜ"), ("ae oe ue ss", "äöüß"), ("Paragraf", "§"), ("Euro", "€"), ("e mit Akzent", "éè"),
        ("Rahmen einfach", "┌─┬┐│└┴┘"), ("Rahmen doppelt", "╔═╗║╚╝"),
    ]
    /// About what a receipt's code holds, and about what one for a transfer does.
    private static let codes = [
        "ZAHLSTELLE DRUCKPROBE", "ZAHLSTELLE DRUCKPROBE " + String(repeating: "0123456789", count: 17),
    ]

    private let printer: DeviceID
    private let profile: PrinterProfile

    static func parts(of printer: DeviceID, _ profile: PrinterProfile) -> [(ReceiptDocument, PrinterProfile)] {
        let composer = TestPageComposer(printer: printer, profile: profile)
        let tables = CodePage.allCases.filter { profile.codePageNumbers[$0] != nil }
        return [(composer.head, profile)]
            + tables.map { table in
                var other = profile
                other.codePage = table
                return (composer.table(table), other)
            } + [(composer.foot, profile)]
    }

    private var head: ReceiptDocument {
        var blocks: [Block] = [
            .text("DRUCKPROBE", TextStyle(alignment: .centre, emphasis: [.bold, .doubleWidth, .doubleHeight])),
            .feed(lines: 1), row("Drucker", printer.text), row("Profil", profile.name),
            row("Zeichentabelle", profile.codePage.rawValue),
            row("Zeichen je Zeile", "\(profile.columns), klein \(profile.smallColumns)"),
            row("Punkte je Zeile", "\(profile.dots)"), row("Abschneiden", profile.cutter == nil ? "von Hand" : "ja"),
            row("QR-Codes", profile.hasNativeQR ? "vom Drucker" : "als Bild"), .rule(),
            .text("1. Breite: Jedes Lineal muss in EINE Zeile passen und bis zum rechten Rand reichen."),
        ]
        blocks += [Font.a, .b].map { font in
            .text(Self.ruler(profile.columns(in: font)), TextStyle(font: font))
        }
        blocks += [
            .text("2. Schrift: normal, fett und groß müssen sich unterscheiden."), .text("Quittung 12,34 EUR normal"),
            .text("Quittung 12,34 EUR fett", .bold),
            .text("hoch", TextStyle(emphasis: [.bold, .doubleHeight])),
            .text("groß", TextStyle(emphasis: [.bold, .doubleWidth, .doubleHeight])),
            .text(
                "3. Zeichen: In der eingestellten Tabelle muss rechts stehen, was links gesagt ist; mit (fehlt) ist nichts falsch."
            ),
        ]
        return ReceiptDocument(blocks)
    }

    private func table(_ table: CodePage) -> ReceiptDocument {
        let number = profile.codePageNumbers[table].map { " (ESC t \($0))" } ?? ""
        let isUsed = table == profile.codePage
        var blocks: [Block] = [
            .text("\(table.rawValue)\(number)\(isUsed ? ", eingestellt" : "")", isUsed ? .bold : .plain)
        ]
        // ASCII is the same everywhere and says what has to stand beside it.
        for (name, characters) in Self.samples {
            let printed = characters.filter { table.has($0) }
            blocks.append(row("  \(name)", printed.isEmpty ? "(fehlt)" : printed))
        }
        return ReceiptDocument(blocks)
    }

    private var foot: ReceiptDocument {
        var blocks: [Block] = [
            .rule(), .text("4. QR-Codes: Ein Telefon muss beide lesen; jeder beginnt mit ZAHLSTELLE DRUCKPROBE."),
        ]
        blocks += Self.codes.map { .qr($0) }
        blocks += [
            .rule(),
            .text(
                profile.cutter == nil
                    ? "5. Papier: Hinter dieser Zeile lässt es sich abreißen, ohne dass Text verlorengeht."
                    : "5. Schnitt: Hinter dieser Zeile muss das Papier geschnitten sein, und kein Text verlorengehen."),
            .cut(),
        ]
        return ReceiptDocument(blocks)
    }

    private func row(_ left: String, _ right: String) -> Block { .columns([.left(left), .right(right)]) }

    /// "----+----1----+----2", as long as the line.
    static func ruler(_ columns: Int) -> String {
        String(
            (1...max(1, columns)).map { column -> Character in
                guard column.isMultiple(of: 10) else { return column.isMultiple(of: 5) ? "+" : "-" }
                return Character("\(column / 10 % 10)")
            })
    }
}
