internal import PayPoint
internal import Tables

extension OrgZahlstelleTariffs.Report {
    init(_ report: TariffReport) {
        let lines = report.lines.map { OrgZahlstelleTariffs.Line($0) }
        func count(_ result: OrgZahlstelleTariffs.Line.Result) -> Int64 {
            Int64(lines.count { $0.result == result })
        }
        self.init(
            added: count(.added), replaced: count(.replaced), endMoved: count(.endMoved),
            unchanged: count(.unchanged), faulty: count(.faulty), lines: lines)
    }
}

extension OrgZahlstelleTariffs.Line {
    fileprivate init(_ line: TariffLine) {
        let (result, version, replaces): (Result, Int64?, Int64?) =
            switch line.result {
            case .added(let version): (.added, version, nil)
            case .replaced(let old, let version): (.replaced, version, old)
            case .endMoved(let version): (.endMoved, version, nil)
            case .unchanged(let version): (.unchanged, version, nil)
            case .faults: (.faulty, nil, nil)
            }
        self.init(
            line: Int64(line.line), service: line.service, validFrom: line.validFrom?.iso8601, result: result,
            version: version, replaces: replaces, faults: line.faults.map { .init($0) })
    }
}

extension OrgZahlstelleTariffs.Fault {
    fileprivate init(_ fault: TariffFault) {
        self.init(
            field: fault.field.map { TariffTable.column(ofField: $0) ?? $0 }, english: fault.english,
            german: fault.german)
    }
}

extension OrgZahlstelleTariffs.Define.Reply.Result {
    init(_ result: TariffLine.Result) {
        switch result {
        case .added: self = .added
        case .replaced: self = .replaced
        case .endMoved: self = .endMoved
        // A faulty one is an error before it is a result.
        case .unchanged, .faults: self = .unchanged
        }
    }
}
