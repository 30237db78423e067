import Interface
import PayPoint

/// Services as rows, one version of each.
enum ServiceTable {
    static func lines(_ versions: [Tariffs.Version], _ screen: Screen) -> [String] {
        guard !versions.isEmpty else { return ["Keine Leistungen."] }
        var table = TextTable(
            .init(title: "Leistung"), .init(title: "Preis EUR", isNumber: true), .init(title: "Steuer"),
            .init(title: "Amt"), .init(title: "Kontierung"), .init(title: "Ab"), .init(title: "Bis"),
            .init(title: "Fassung", isNumber: true), .init(title: "Bezeichnung", givesWay: true))
        for version in versions {
            let service = version.service
            table.add(
                .init(service.id), .init(service.price.german), .init(service.tax.german), .init(service.office),
                .init(service.assignment.text), .init(DayText.german(service.validFrom)),
                .init(service.validTo.map(DayText.german) ?? "-"), .init("\(version.version)"), .init(service.title))
        }
        return table.lines(screen)
    }
}

/// The versions of one service as rows.
enum VersionTable {
    /// - Parameter today: by the office's calendar.
    static func lines(_ versions: [Tariffs.Version], today: String, _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Fassung", isNumber: true), .init(title: "Ab"), .init(title: "Bis"), .init(title: "Stand"),
            .init(title: "Preis EUR", isNumber: true), .init(title: "Steuer"), .init(title: "Amt"),
            .init(title: "Kontierung"), .init(title: "Bezeichnung", givesWay: true))
        for version in versions {
            let service = version.service
            table.add(
                .init("\(version.version)"), .init(DayText.german(service.validFrom)),
                .init(service.validTo.map(DayText.german) ?? "-"), standing(version, today),
                .init(service.price.german), .init(service.tax.german), .init(service.office),
                .init(service.assignment.text), .init(service.title))
        }
        return table.lines(screen)
    }

    /// Days in ISO 8601 are in order when their texts are.
    private static func standing(_ version: Tariffs.Version, _ today: String) -> TextTable.Cell {
        if version.withdrawn { return .init("zurückgezogen", .warning) }
        if version.service.validFrom > today { return "künftig" }
        if let end = version.service.validTo, end < today { return "beendet" }
        return .init("gilt", .good)
    }
}

extension Tariffs.Service {
    fileprivate var title: String {
        name + (group.map { " (\($0))" } ?? "") + (agency ? ", durchlaufend" : "")
    }
}

/// A day of the interface for a person.
enum DayText {
    static func german(_ text: String) -> String { CivilDate(iso8601: text)?.german ?? text }
}
