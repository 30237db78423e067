internal import PayPoint

/// The section `[receivables]`: how the city writes its Kassenzeichen, and which claims are settled by the civil code.
extension ConfigurationReader {
    func receivables(_ root: TableReader) -> ReceivablesConfiguration {
        guard let table = root.table("receivables") else { return ReceivablesConfiguration() }
        defer { table.finish() }
        return ReceivablesConfiguration(pattern: pattern(table), rules: SettlementRules(civil: civil(table)))
    }

    private func pattern(_ table: TableReader) -> KassenzeichenPattern {
        let check = checkDigit(table)
        let mask = table.optionalString("kassenzeichen")
        if mask == nil, check == .absent { return .any }
        do throws(MaskFault) {
            return try KassenzeichenPattern(mask: mask ?? "", check: check)
        } catch {
            faults.add(table.key("kassenzeichen"), error.english)
            return .any
        }
    }

    private enum Rule { case none, modulo10, modulo11, iso7064 }

    private func checkDigit(_ table: TableReader) -> CheckDigit {
        let rule = table.choice(
            "check-digit",
            [("none", Rule.none), ("modulo10", .modulo10), ("modulo11", .modulo11), ("iso7064", .iso7064)])
        switch rule {
        case .none?, nil:
            return .absent
        case .modulo10?:
            return .modulo10(
                weights: table.integers("check-weights") ?? [2, 1],
                crossSums: table.flag("check-cross-sums") ?? true)
        case .modulo11?:
            let words = CheckDigit.TwoDigits.allCases.map { ($0.rawValue, $0) }
            return .modulo11(
                weights: table.integers("check-weights") ?? [2, 3, 4, 5, 6, 7],
                ten: table.choice("check-ten", words) ?? .refused,
                eleven: table.choice("check-eleven", words) ?? .zero)
        case .iso7064?:
            return .iso7064
        }
    }

    private func civil(_ table: TableReader) -> Set<ClaimKind> {
        guard table.has("civil-code") else { return SettlementRules().civil }
        return Set(
            table.strings("civil-code").compactMap { name in
                let kind = ClaimKind(rawValue: name)
                if kind == nil {
                    let known = ClaimKind.allCases.map(\.rawValue).joined(separator: ", ")
                    faults.add(table.key("civil-code"), "there is no kind of claim \(name); known are \(known)")
                }
                return kind
            })
    }
}
