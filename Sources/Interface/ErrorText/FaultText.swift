internal import PayPoint

/// What people read when a field of a call breaks its rule.
enum FaultText {
    static func german(_ fault: RequestFault) -> String {
        fault.rule.standsAlone
            ? fault.rule.german
            : "„\(FieldName(fault.field).german)“ fehlt oder ist nicht zulässig. Verlangt ist: \(fault.rule.german)"
    }

    static func english(_ fault: RequestFault) -> String {
        fault.rule.standsAlone
            ? fault.rule.english
            : "“\(FieldName(fault.field).english)” is missing or not allowed. Required: \(fault.rule.english)"
    }
}
