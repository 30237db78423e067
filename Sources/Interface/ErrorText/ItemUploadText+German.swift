internal import Tables

/// What people read when an import of receivables is refused.
enum ItemUploadText {
    static func german(_ error: ItemUploadError) -> String {
        switch error {
        case .kasse(let error): KasseErrorText.german(error)
        case .underWay: "Es wird gerade eine Lieferung eingelesen; ihr Ende abwarten oder sie abbrechen"
        case .unknownImport(let name): "Die Lieferung \(name) wird nicht (mehr) eingelesen; von vorn anfangen"
        case .wrongOffset(let received): "Das Stück der Datei schließt nicht an; weiter ab Byte \(received)"
        case .table(let faults, let hasMore):
            "Die Tabelle hat Fehler in \(german(lines: Set(faults.map(\.line)).count, hasMore)); es wurde nichts übernommen. "
                + "Alle Fehler beheben und noch einmal einlesen"
        }
    }

    private static func german(lines: Int, _ hasMore: Bool) -> String {
        lines == 1 ? "einer Zeile" : (hasMore ? "mindestens " : "") + "\(lines) Zeilen"
    }
}
