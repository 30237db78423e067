internal import PayPoint

/// The section `[receivables]`: how the city writes its Kassenzeichen, and which claims are settled by the civil code.
extension ConfigurationReader {
    func receivables(_ root: TableReader) -> ReceivablesConfiguration {
        guard let table = root.table("receivables") else { return ReceivablesConfiguration() }
        defer { table.finish() }
        let check = checkDigit(table)
        let civil = table.strings("civil-code", default: ["privateLaw"]).compactMap { name -> ClaimKind? in
            let kind = ClaimKind(rawValue: name)
            if kind == nil {
                let kinds = ClaimKind.allCases.map(\.rawValue).joined(separator: ", ")
                faults.add(table.key("civil-code"), "there is no kind of claim \(name); the kinds are \(kinds)")
            }
            return kind
        }
        return ReceivablesConfiguration(
            pattern: pattern(table, check), rules: SettlementRules(civil: Set(civil)))
    }

    private func pattern(_ table: TableReader, _ check: CheckDigit) -> KassenzeichenPattern {
        guard let mask = table.optionalString("kassenzeichen") else {
            if check != .absent { faults.add(table.key("kassenzeichen"), MaskFault.ruleWithoutCheckDigit.english) }
            return .any
        }
        do throws(MaskFault) {
            return try KassenzeichenPattern(mask: mask, check: check)
        } catch {
            faults.add(table.key("kassenzeichen"), error.english)
            return .any
        }
    }

    private func checkDigit(_ table: TableReader) -> CheckDigit {
        let rule = table.string("check-digit", default: "none")
        let weights = table.integers("check-weights")
        let crossSums = table.bool("check-cross-sums", default: rule == "modulo10" && weights == nil)
        let ten = twoDigits(table, "check-ten", .refused)
        let eleven = twoDigits(table, "check-eleven", .zero)
        switch rule {
        case "none": return .absent
        case "modulo10": return .modulo10(weights: weights ?? [2, 1], crossSums: crossSums)
        case "modulo11": return .modulo11(weights: weights ?? [2, 3, 4, 5, 6, 7], ten: ten, eleven: eleven)
        case "iso7064": return .iso7064
        default:
            faults.add(table.key("check-digit"), "must be none, modulo10, modulo11 or iso7064")
            return .absent
        }
    }

    private func twoDigits(_ table: TableReader, _ name: String, _ preset: CheckDigit.TwoDigits) -> CheckDigit.TwoDigits {
        let text = table.string(name, default: preset.rawValue)
        guard let value = CheckDigit.TwoDigits(rawValue: text) else {
            let values = CheckDigit.TwoDigits.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(table.key(name), "must be one of \(values)")
            return preset
        }
        return value
    }
}
