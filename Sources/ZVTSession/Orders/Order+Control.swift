import ZVT

extension Order {
    var control: ControlField {
        switch self {
        case .register: .registration
        case .authorize: .authorization
        case .reverse: .reversal
        case .refund: .refund
        case .repeatReceipt: .repeatReceipt
        case .statusEnquiry: .statusEnquiry
        case .endOfDay: .endOfDay
        case .totals: .sendTotals
        case .diagnosis: .diagnosis
        case .initialise: .initialisation
        case .printSystemConfiguration: .printSystemConfiguration
        case .displayText: .displayText
        case .logOff: .logOff
        case .reset: .resetTerminal
        case .abort: .abort
        }
    }
}
