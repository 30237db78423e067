/// Services and what they cost: who keeps the tariffs changes them, who takes money reads them.
extension Kasse {
    /// The most lines of one import: all of them are one entry of the journal, of some two megabytes then, and every payment waits
    /// while it is worked out and written.
    public static let mostImported = 5000

    /// Enters a version of a service. One that begins on the same day is replaced where it has not begun, or gets another end
    /// where nothing else differs. The same content again changes nothing.
    ///
    /// - Parameter endsPrevious: whether the version that counts until then ends the day before; without that it is a fault.
    public func define(
        _ service: Service, endsPrevious: Bool, by shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> (version: ServiceVersion, result: TariffLine.Result) {
        try await change(.defineTariff, shift, caller) { transaction in
            let row = TariffRow(line: 1, service: service)
            var plan = try transaction.plan(for: [row])
            if endsPrevious, service.faults().isEmpty, let fault = plan.makeRoom(for: service) {
                throw TariffError.fault(fault)
            }
            guard let line = plan.add([row]).lines.first else { throw TariffError.fault(.unknownService(service.id)) }
            if let fault = line.faults.first { throw TariffError.fault(fault) }
            guard let version = plan.tariffs[service.id]?.standing.first(where: { $0.service == service }) else {
                throw TariffError.fault(.unknownService(service.id))
            }
            return (plan, nil, (version, line.result))
        }
    }

    /// Sells a service for the last time on a day: the version that counts then ends with it, and those that would come later are
    /// withdrawn.
    ///
    /// - Parameter lastDay: today or later.
    public func end(
        _ service: ServiceID, lastDay: CivilDate, by shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> TariffView {
        try await change(.endTariff, shift, caller) { transaction in
            guard lastDay.isDay else {
                throw TariffError.fault(.invalid(RequestFault(field: "lastDay", rule: .existingDay)))
            }
            let tariff = try transaction.books.knownTariff(of: service)
            guard let version = tariff.version(on: lastDay) else { throw TariffError.fault(.notValid(on: lastDay)) }
            var plan = try transaction.plan(for: tariff)
            for later in tariff.standing where later.service.validFrom > lastDay {
                try plan.require(.withdrawn(service: service, version: later.number))
            }
            if version.service.validTo != lastDay {
                try plan.require(.endMoved(service: service, version: version.number, validTo: lastDay))
            }
            return (plan, nil, TariffView(tariff: plan.tariffs[service] ?? tariff, today: plan.today))
        }
    }

    /// Takes a version back before its first day. The one before keeps its end.
    public func withdraw(
        _ service: ServiceID, version number: Int64, by shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> TariffView {
        try await change(.withdrawTariff, shift, caller) { transaction in
            let tariff = try transaction.books.knownTariff(of: service)
            var plan = try transaction.plan(for: tariff)
            // Asking again changes nothing.
            if tariff.version(number)?.isWithdrawn != true {
                try plan.require(.withdrawn(service: service, version: number))
            }
            return (plan, nil, TariffView(tariff: plan.tariffs[service] ?? tariff, today: plan.today))
        }
    }

    /// Takes a table of services, all of it or nothing. Services that are not in it stay as they are.
    ///
    /// - Parameter isDryRun: whether nothing is written, only told what would be.
    /// - Throws: ``TariffError/refused(_:)`` for a table with faults, unless it is a dry run.
    public func importTariffs(
        _ rows: [TariffRow], from source: TariffSource, isDryRun: Bool, by shift: ShiftID?, caller: Caller
    ) async throws(TariffError) -> TariffReport {
        guard PaymentRequest.isText(source.file) else {
            let rule = RequestRule.text(atMost: PaymentRequest.longestText)
            throw .fault(.invalid(RequestFault(field: "file", rule: rule)))
        }
        guard rows.count <= Self.mostImported else {
            let rule = RequestRule.count(1...Int64(Self.mostImported), "lines", "Zeilen")
            throw .fault(.invalid(RequestFault(field: "table", rule: rule)))
        }
        return try await change(.importTariffs, shift, caller) { transaction in
            var plan = try transaction.plan(for: rows)
            let report = plan.add(rows)
            guard !isDryRun else { return (nil, nil, report) }
            guard !report.hasFaults else { throw TariffError.refused(report) }
            return (plan, source, report)
        }
    }

    /// Runs what changes tariffs: the changes of its plan, if it has any, are one entry.
    private func change<Value: Sendable>(
        _ deed: Deed, _ shift: ShiftID?, _ caller: Caller,
        _ body: @escaping @Sendable (any JournalTransaction) throws -> (TariffPlan?, TariffSource?, Value)
    ) async throws(TariffError) -> Value {
        try await TariffError.translating {
            try await actThrowing(deed, shift, caller) { transaction, presence in
                let (plan, source, value) = try body(transaction)
                if let changes = plan?.changes, !changes.isEmpty {
                    let event = TariffChanged(
                        changes: changes, source: source, time: transaction.wallTime, by: presence.author)
                    try transaction.append(.tariffChanged(event))
                }
                return value
            }
        }
    }
}

extension TariffPlan {
    /// Makes one change, on its own.
    fileprivate mutating func require(_ change: TariffChange) throws(TariffError) {
        if let fault = apply(change) { throw .fault(fault) }
    }
}

extension JournalTransaction {
    fileprivate func plan(for rows: [TariffRow]) throws -> TariffPlan {
        var tariffs: [ServiceID: Tariff] = [:]
        for id in Set(rows.map(\.service.id)) { tariffs[id] = try books.tariff(of: id) }
        let offices = Set(rows.map(\.service.office))
        return TariffPlan(
            today: wallTime.date, tariffs: tariffs,
            offices: try offices.filter { try books.record(Office.self, $0.text) != nil })
    }

    fileprivate func plan(for tariff: Tariff) throws -> TariffPlan {
        TariffPlan(today: wallTime.date, tariffs: [tariff.id: tariff], offices: [])
    }
}

extension Books {
    func knownTariff(of service: ServiceID) throws -> Tariff {
        guard let tariff = try tariff(of: service) else { throw TariffError.fault(.unknownService(service)) }
        return tariff
    }
}

extension TariffError {
    /// Runs what throws nothing but ``TariffError``, ``KasseError`` and ``JournalFailure``.
    static func translating<Value: Sendable>(
        _ work: () async throws -> Value
    ) async throws(TariffError) -> Value {
        do {
            return try await work()
        } catch let error as TariffError {
            throw error
        } catch {
            throw .kasse(KasseError(error))
        }
    }
}
