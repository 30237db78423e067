internal import ESCPOS
internal import PayPoint

extension PayPoint.PrintOutcome {
    init(_ outcome: ESCPOS.PrintOutcome) {
        switch outcome {
        case .printed: self = .printed
        case .notPrinted(let reason): self = .notPrinted(PrintTrouble(reason))
        case .unknown(let reason): self = .unknown(PrintTrouble(reason))
        }
    }
}

extension PrintTrouble {
    init(_ reason: NotPrintedReason) {
        switch reason {
        case .linkDown: self = .notConnected
        case .obstacle(let obstacle): self = PrintTrouble(obstacle)
        case .silent: self = .noAnswer
        case .linkStalled: self = .offline
        case .queueFull: self = .queueFull
        }
    }

    init(_ reason: UnknownReason) {
        switch reason {
        case .linkLost: self = .linkLost
        case .linkStalled: self = .offline
        case .obstacle(let obstacle): self = PrintTrouble(obstacle)
        case .silent: self = .noAnswer
        case .noConfirmation, .printerCannotConfirm: self = .notConfirmed
        }
    }

    init(_ obstacle: PrintObstacle) {
        switch obstacle {
        case .coverOpen: self = .coverOpen
        case .paperOut: self = .paperOut
        case .faults: self = .printerError
        case .offline: self = .offline
        }
    }
}

extension PayPoint.DrawerOutcome {
    init(_ outcome: ESCPOS.DrawerOutcome) {
        switch outcome {
        case .openVerified: self = .opened
        case .alreadyOpen: self = .alreadyOpen
        case .failedToOpen: self = .didNotOpen
        case .kickSentUnverified: self = .pulseSent
        case .notSent(.obstacle): self = .printerNotReady
        case .notSent(.notConfigured), .notSent(.linkDown), .notSent(.silent), .notSent(.queueFull):
            self = .notReachable
        }
    }
}

extension DrawerSense.Reading {
    init(_ sensor: DrawerSensor) {
        switch sensor {
        case .openWhenHigh: self = .openWhenHigh
        case .openWhenLow: self = .openWhenLow
        case .none: self = .none
        }
    }
}
