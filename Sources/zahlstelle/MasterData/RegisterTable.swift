import Interface
import PayPoint

/// Registers as rows.
enum RegisterTable {
    static func lines(_ registers: [Registers.SeatedRegister], _ screen: Screen) -> [String] {
        guard !registers.isEmpty else { return ["Keine Kassen eingerichtet."] }
        var table = TextTable(
            .init(title: "Kasse"), .init(title: "Bezeichnung"), .init(title: "Amt"),
            .init(title: "Zeitraum", isNumber: true),
            .init(title: "Vorschuss EUR", isNumber: true), .init(title: "Warnung ab EUR", isNumber: true),
            .init(title: "Höchstens EUR", isNumber: true), .init(title: "Besetzt"),
            .init(title: "Regeln", givesWay: true))
        for seated in registers {
            let register = seated.register
            table.add(
                .init(register.id), .init(register.name), .init(register.office ?? "alle"), .init("\(seated.period)"),
                .init(Cents(register.float).germanNumber), .init(amount(register.warnAbove)),
                .init(amount(register.mostCash)), people(seated), .init(register.rulesText ?? "-"))
        }
        return table.lines(screen)
    }

    private static func amount(_ amount: Int64?) -> String {
        amount.map { Cents($0).germanNumber } ?? "-"
    }

    private static func people(_ seated: Registers.SeatedRegister) -> TextTable.Cell {
        guard seated.register.active else { return .init("stillgelegt", .warning) }
        let people = seated.shifts.map { $0.training ? "\($0.clerk) (Übung)" : $0.clerk }
        return people.isEmpty ? "frei" : .init(people.joined(separator: ", "), .good)
    }
}

extension Sheet {
    /// What a register's rules are.
    mutating func add(_ register: Registers.Register) {
        add("Bezeichnung", register.name)
        add("Amt", register.office ?? "alle")
        add("Vorschuss", Cents(register.float).german)
        add("Warnung ab", register.warnAbove.map { Cents($0).german })
        add("Höchstens", register.mostCash.map { Cents($0).german })
        add("Freigabe über", register.releaseAbove.map { Cents($0).german })
        add("Regeln", register.rulesText)
        add("Stand", register.active ? "in Betrieb" : "stillgelegt")
    }
}
