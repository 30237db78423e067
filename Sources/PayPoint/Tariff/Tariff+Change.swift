extension Tariff {
    /// Why a change cannot follow.
    enum Obstacle: Error, Hashable, Sendable {
        /// There is none of this number, or another one is next.
        case unknownVersion(Int64)
        case tooManyVersions
        /// It has begun, and what it says may have been sold.
        case begun(ServiceVersion)
        /// It is over, or was withdrawn.
        case over(ServiceVersion)
        case endBeforeToday(ServiceVersion)
        case endBeforeBegin(ServiceVersion)
    }

    /// Makes a change, but does not look at overlaps: two changes together may be right where one alone is not.
    ///
    /// - Parameter today: by the office's calendar.
    mutating func apply(_ change: TariffChange, today: CivilDate) throws(Obstacle) {
        switch change {
        case .added(let number, let service):
            guard versions.count < Self.mostVersions else { throw .tooManyVersions }
            guard number == versions.count + 1, service.id == id else { throw .unknownVersion(number) }
            versions.append(ServiceVersion(number: number, service: service))
        case .endMoved(_, let number, let validTo):
            let index = try index(of: number)
            try versions[index].checkEnd(validTo, today: today)
            versions[index].service.validTo = validTo
        case .withdrawn(_, let number):
            let index = try index(of: number)
            guard !versions[index].isOver(by: today) else { throw .over(versions[index]) }
            guard versions[index].service.validFrom > today else { throw .begun(versions[index]) }
            versions[index].isWithdrawn = true
        }
    }

    /// Two versions that count and have a day in common, if there are any.
    var overlap: (ServiceVersion, ServiceVersion)? {
        let standing = standing
        return zip(standing, standing.dropFirst()).first { $0.service.overlaps(next: $1.service) }
    }

    private func index(of number: Int64) throws(Obstacle) -> Int {
        guard version(number) != nil else { throw .unknownVersion(number) }
        return Int(number) - 1
    }
}

extension ServiceVersion {
    fileprivate func isOver(by today: CivilDate) -> Bool {
        isWithdrawn || service.validTo.map { $0 < today } ?? false
    }

    /// What was is not changed: neither a version that has ended, nor the days that have passed of one that counts.
    fileprivate func checkEnd(_ validTo: CivilDate?, today: CivilDate) throws(Tariff.Obstacle) {
        guard !isOver(by: today) else { throw .over(self) }
        guard let validTo else { return }
        guard validTo >= today else { throw .endBeforeToday(self) }
        guard validTo >= service.validFrom else { throw .endBeforeBegin(self) }
    }
}
