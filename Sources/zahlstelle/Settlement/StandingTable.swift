import Interface
import PayPoint

/// What became of hand-overs.
enum StandingTable {
    static func lines(_ standings: [Settlement.Standing], _ screen: Screen) -> [String] {
        var table = TextTable(
            .init(title: "Übergabe", isNumber: true), .init(title: "Abschluss"), .init(title: "Lauf", isNumber: true),
            .init(title: "Stand"), .init(title: "Zeit"), .init(title: "Handz."), .init(title: "Bezug"),
            .init(title: "Grund", givesWay: true))
        for standing in standings {
            table.add(
                .init("\(standing.sequence)"), .init("\(standing.register)-A\(standing.number)"),
                .init("\(standing.run)"), .init(standing.state.german, standing.state.colour),
                .init(CivilTime(iso8601: standing.time)?.german ?? standing.time), .init(standing.by),
                .init(standing.reference ?? "-"), .init(standing.reason ?? "-"))
        }
        return table.lines(screen)
    }
}
