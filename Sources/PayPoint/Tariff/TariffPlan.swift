/// What wanted versions change, worked out before anything is written. Faults of one line do not hide those of others.
///
/// A service and the first day name a version: where one of that day counts, a line is about that one, else it is a new one.
struct TariffPlan {
    /// By the office's calendar.
    let today: CivilDate
    /// The tariffs of all services that the lines name, with what was planned so far.
    private(set) var tariffs: [ServiceID: Tariff]
    private let offices: Set<OfficeID>
    private(set) var changes: [TariffChange] = []
    private var results: [Int: TariffLine.Result] = [:]
    /// In which line of the table a version of a service stands.
    private var lines: [ServiceID: [Int64: Int]] = [:]

    init(today: CivilDate, tariffs: [ServiceID: Tariff], offices: Set<OfficeID>) {
        self.today = today
        self.tariffs = tariffs
        self.offices = offices
    }

    /// - Returns: what becomes of each row. ``changes`` count only when none has a fault.
    mutating func add(_ rows: [TariffRow]) -> TariffReport {
        var places: [Place: Int] = [:]
        let before = tariffs
        for (index, row) in rows.enumerated() {
            var faults = row.service.faults().map(TariffFault.invalid)
            if !offices.contains(row.service.office) { faults.append(.unknownOffice(row.service.office)) }
            let place = Place(service: row.service.id, day: row.service.validFrom)
            if let first = places[place] { faults.append(.doubled(line: first)) } else { places[place] = row.line }
            results[index] = faults.isEmpty ? plan(row.service, index, before) : .faults(faults)
        }
        for (service, tariff) in tariffs { markOverlaps(in: tariff, lines[service] ?? [:], rows) }
        return TariffReport(
            lines: rows.enumerated().map { index, row in
                TariffLine(
                    line: row.line, service: row.service.id.text, validFrom: row.service.validFrom,
                    result: results[index] ?? .faults([]))
            })
    }

    /// Lets the version that counts when another begins end the day before, where it has no end yet or a later one.
    ///
    /// - Returns: why it cannot.
    mutating func makeRoom(for service: Service) -> TariffFault? {
        guard
            let present = tariffs[service.id]?.standing.last(where: {
                $0.service.validFrom < service.validFrom && $0.service.isValid(on: service.validFrom)
            })
        else { return nil }
        return apply(
            .endMoved(service: service.id, version: present.number, validTo: service.validFrom.adding(days: -1)))
    }

    /// Makes one change.
    ///
    /// - Returns: why it cannot be made. Nothing is changed then.
    mutating func apply(_ change: TariffChange) -> TariffFault? {
        do throws(Tariff.Obstacle) {
            try tariffs[change.service, default: Tariff(id: change.service)].apply(change, today: today)
        } catch {
            return TariffFault(error, today: today)
        }
        changes.append(change)
        return nil
    }

    /// - Parameter before: the tariffs as they are: a line is about what is there, not about what another line brings.
    private mutating func plan(
        _ wanted: Service, _ index: Int, _ before: [ServiceID: Tariff]
    ) -> TariffLine.Result {
        let known = before[wanted.id]?.versions.first { !$0.isWithdrawn && $0.service.validFrom == wanted.validFrom }
        guard let known else { return add(wanted, index) { .added($0) } }
        guard known.service != wanted else { return .unchanged(known.number) }
        guard !known.service.isSame(butForItsEnd: wanted) else {
            let change = TariffChange.endMoved(service: wanted.id, version: known.number, validTo: wanted.validTo)
            if let fault = apply(change) { return .faults([fault]) }
            lines[wanted.id, default: [:]][known.number] = index
            return .endMoved(known.number)
        }
        if let fault = apply(.withdrawn(service: wanted.id, version: known.number)) { return .faults([fault]) }
        return add(wanted, index) { .replaced(known.number, by: $0) }
    }

    private mutating func add(
        _ wanted: Service, _ index: Int, _ result: (Int64) -> TariffLine.Result
    ) -> TariffLine.Result {
        let number = Int64(tariffs[wanted.id]?.versions.count ?? 0) + 1
        if let fault = apply(.added(version: number, service: wanted)) { return .faults([fault]) }
        lines[wanted.id, default: [:]][number] = index
        return result(number)
    }

    /// Blames the line that brings the later one of two versions which overlap, or the earlier one where only that is new.
    private mutating func markOverlaps(in tariff: Tariff, _ lines: [Int64: Int], _ rows: [TariffRow]) {
        var standing = tariff.standing[...]
        guard var longest = standing.popFirst() else { return }
        func blame(_ version: ServiceVersion, for other: ServiceVersion) -> Bool {
            guard let index = lines[version.number] else { return false }
            results[index] = .faults([.overlaps(other, line: lines[other.number].map { rows[$0].line })])
            return true
        }
        for next in standing {
            if longest.service.overlaps(next: next.service) {
                _ = blame(next, for: longest) || blame(longest, for: next)
            }
            if !next.service.endsBefore(longest.service) { longest = next }
        }
    }

    private struct Place: Hashable {
        let service: ServiceID
        let day: CivilDate
    }
}

extension TariffFault {
    init(_ obstacle: Tariff.Obstacle, today: CivilDate) {
        self =
            switch obstacle {
            case .unknownVersion(let number): .unknownVersion(number)
            case .tooManyVersions: .tooManyVersions
            case .begun(let version): .begun(version)
            case .over(let version): .over(version)
            case .endBeforeToday: .endBeforeToday(today)
            case .endBeforeBegin(let version): .endBeforeBegin(version)
            }
    }
}
