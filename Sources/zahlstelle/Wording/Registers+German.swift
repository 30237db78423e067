import Interface
import PayPoint

extension Registers.Role {
    var german: String { Role(rawValue: rawValue)?.german ?? rawValue }
}

extension Registers.Register {
    /// What is not as usual; `nil` where all is.
    var rulesText: String? {
        let rules = [
            shared ? "mehrere zugleich" : nil, countsBlind ? "zählt blind" : nil,
            closesDaily ? "schließt täglich ab" : nil, needsSecondSignature ? "zweite Unterschrift" : nil,
        ].compactMap(\.self)
        return rules.isEmpty ? nil : rules.joined(separator: ", ")
    }
}

extension Registers.Shift {
    /// "MS an der Kasse K1, Übung"
    var german: String {
        clerk + (register.map { " an der Kasse \($0)" } ?? " an keiner Kasse") + (training ? ", Übung" : "")
    }
}

extension Registers.CashRow {
    /// The account on the other side; one that this program does not know as it is called in files.
    var contraText: String { LedgerAccount(text: contra)?.german ?? contra }
}

extension Registers.Movement {
    /// "als Wechselgeld in die Kasse K1 gelegt"
    func german(_ register: String) -> String {
        switch self {
        case .float: "als Wechselgeld in die Kasse \(register) gelegt"
        case .floatReturn: "Wechselgeld aus der Kasse \(register) zurückgegeben"
        case .deposit: "in die Kasse \(register) gelegt"
        case .withdrawal: "aus der Kasse \(register) abgeschöpft"
        }
    }
}
