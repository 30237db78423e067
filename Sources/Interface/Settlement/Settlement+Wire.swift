internal import PayPoint

extension OrgZahlstelleSettlement.Delivery {
    init(_ delivery: Delivery) {
        let made = delivery.made
        self.init(
            id: delivery.id.text, register: made.register.text, fromDrawer: made.fromDrawer.value,
            fromWithdrawn: made.fromWithdrawn.value,
            pieces: made.count?.rows.map { .init(value: $0.denomination.rawValue, pieces: $0.pieces) } ?? [],
            bag: made.bag, note: made.note, by: made.by.text, time: made.time.iso8601,
            acknowledgement: delivery.acknowledgement.map {
                .init(
                    received: $0.received.value, note: $0.note, by: $0.by.text, time: $0.time.iso8601, entry: $0.entry)
            })
    }
}

extension OrgZahlstelleSettlement.Run {
    init(_ made: SettlementMade, entry: Int64) {
        self.init(
            number: made.number, registers: made.registers?.map(\.text), planEntry: made.plan, entry: entry,
            by: made.by.text, time: made.time.iso8601, closings: Int64(made.entries.count))
    }
}

extension OrgZahlstelleSettlement.HandOver {
    /// Those of a run, as they stand now.
    static func all(of run: SettledRun) -> [OrgZahlstelleSettlement.HandOver] {
        zip(run.made.entries, run.states).map { entry, state in
            .init(
                register: entry.closing.register.text, number: entry.closing.number, sequence: entry.sequence,
                entry: entry.closed, file: .init(entry.file),
                tables: entry.tables.map { .init(profile: $0.profile, file: .init($0.file)) }, lines: entry.lines,
                debit: entry.debit.value, credit: entry.credit.value, state: .init(state.phase))
        }
    }
}

extension OrgZahlstelleSettlement.File {
    fileprivate init(_ file: SettlementMade.File) {
        self.init(sha256: file.hash, bytes: file.bytes)
    }
}

extension OrgZahlstelleSettlement.Part {
    init(_ part: SettlementReport.Part, register: RegisterID?) {
        self.init(
            register: register?.text, closings: register == nil ? [] : part.closings.map(\.id.number),
            takings: part.takings.map {
                .init(means: $0.means.rawValue, taken: $0.taken.value, givenBack: $0.givenBack.value)
            }, sent: part.sent.value, acknowledged: part.acknowledged.value, shortage: part.shortage.value,
            surplus: part.surplus.value,
            totals: part.totals.map {
                .init(account: $0.account.text, debit: $0.debit.value, credit: $0.credit.value)
            })
    }
}

extension OrgZahlstelleSettlement.Standing {
    init(_ state: HandOverState) {
        self.init(
            register: state.closing.register.text, number: state.closing.number, run: state.run,
            sequence: state.sequence, state: .init(state.phase), reference: state.reference, reason: state.reason,
            bookedAt: state.bookedAt?.iso8601, by: state.by.text, time: state.time.iso8601)
    }
}

extension OrgZahlstelleSettlement.State {
    init(_ phase: HandOverState.Phase) {
        switch phase {
        case .created: self = .created
        case .sent: self = .sent
        case .acknowledged: self = .acknowledged
        case .rejected: self = .rejected
        }
    }

    var domain: HandOverState.Phase {
        switch self {
        case .created: .created
        case .sent: .sent
        case .acknowledged: .acknowledged
        case .rejected: .rejected
        }
    }
}
