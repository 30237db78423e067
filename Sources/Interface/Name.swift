internal import PayPoint

/// Names and days as they come from outside, for the Kasse.
enum Name {
    static func office(_ text: String, field: String) throws(KasseError) -> OfficeID { try name(text, field) }

    static func register(_ text: String, field: String) throws(KasseError) -> RegisterID { try name(text, field) }

    static func shift(_ text: String, field: String = "shift") throws(KasseError) -> ShiftID { try name(text, field) }

    static func register(_ text: String?, field: String = "register") throws(KasseError) -> RegisterID? {
        guard let text else { return nil }
        return try name(text, field)
    }

    static func shift(_ text: String?) throws(KasseError) -> ShiftID? {
        guard let text else { return nil }
        return try name(text, "shift")
    }

    static func office(_ text: String?, field: String) throws(KasseError) -> OfficeID? {
        guard let text else { return nil }
        return try name(text, field)
    }

    static func movement(_ text: String) throws(KasseError) -> MovementID { try name(text, "name") }

    static func service(_ text: String, field: String) throws(KasseError) -> ServiceID { try name(text, field) }

    static func service(_ text: String?, field: String) throws(KasseError) -> ServiceID? {
        guard let text else { return nil }
        return try name(text, field)
    }

    static func delivery(_ text: String, field: String) throws(KasseError) -> DeliveryID { try name(text, field) }

    static func day(_ text: String, field: String) throws(KasseError) -> CivilDate {
        guard let day = CivilDate(iso8601: text) else { throw .invalid(RequestFault(field: field, rule: .date)) }
        guard day.isDay else { throw .invalid(RequestFault(field: field, rule: .existingDay)) }
        return day
    }

    static func day(_ text: String?, field: String) throws(KasseError) -> CivilDate? {
        guard let text else { return nil }
        let day: CivilDate = try day(text, field: field)
        return day
    }

    static func sign(_ text: String, field: String) throws(KasseError) -> ClerkSign {
        guard let sign = ClerkSign(text) else { throw .invalid(RequestFault(field: field, rule: .sign)) }
        return sign
    }

    private static func name<ID: Identifier>(_ text: String, _ field: String) throws(KasseError) -> ID {
        guard let id = ID(text) else { throw .invalid(RequestFault(field: field, rule: .identifier)) }
        return id
    }
}
