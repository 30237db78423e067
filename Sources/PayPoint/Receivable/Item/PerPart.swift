/// One value for each part of a receivable.
public struct PerPart<Value> {
    public var principal: Value
    public var dunningFee: Value
    public var enforcementCosts: Value
    public var lateFilingSurcharge: Value
    public var interest: Value
    public var latePaymentSurcharge: Value

    public init(_ value: (ItemPart) throws -> Value) rethrows {
        principal = try value(.principal)
        dunningFee = try value(.dunningFee)
        enforcementCosts = try value(.enforcementCosts)
        lateFilingSurcharge = try value(.lateFilingSurcharge)
        interest = try value(.interest)
        latePaymentSurcharge = try value(.latePaymentSurcharge)
    }

    public subscript(part: ItemPart) -> Value {
        get {
            switch part {
            case .principal: principal
            case .dunningFee: dunningFee
            case .enforcementCosts: enforcementCosts
            case .lateFilingSurcharge: lateFilingSurcharge
            case .interest: interest
            case .latePaymentSurcharge: latePaymentSurcharge
            }
        }
        set {
            switch part {
            case .principal: principal = newValue
            case .dunningFee: dunningFee = newValue
            case .enforcementCosts: enforcementCosts = newValue
            case .lateFilingSurcharge: lateFilingSurcharge = newValue
            case .interest: interest = newValue
            case .latePaymentSurcharge: latePaymentSurcharge = newValue
            }
        }
    }
}

extension PerPart: Equatable where Value: Equatable {}
extension PerPart: Hashable where Value: Hashable {}
extension PerPart: Sendable where Value: Sendable {}
extension PerPart: Codable where Value: Codable {}

extension PerPart where Value == Cents {
    public static var zero: PerPart { PerPart { _ in .zero } }

    /// The sum of the parts, `nil` when it does not fit.
    public var total: Cents? {
        ItemPart.allCases.reduce(.zero) { sum, part in sum?.adding(self[part]) }
    }
}
