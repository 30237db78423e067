internal import ESCPOS
internal import PayPoint

/// Whether a printer can print, in words.
struct PrinterCondition {
    let isReady: Bool
    let german: String

    init(connection: DeviceStatus.Connection, failure: PortFailure?, state: PrinterState) {
        guard connection == .connected else {
            isReady = false
            german = failure?.germanWhileTrying(for: .printer) ?? "wird verbunden"
            return
        }
        switch (state.isCoverOpen, state.paper, state.faults.isEmpty, state.isOnline, state.isResponding) {
        case (true, _, _, _, _): (isReady, german) = (false, PrintTrouble.coverOpen.german)
        case (_, .out, _, _, _): (isReady, german) = (false, PrintTrouble.paperOut.german)
        case (_, _, false, _, _): (isReady, german) = (false, PrintTrouble.printerError.german)
        case (_, _, _, false, _): (isReady, german) = (false, PrintTrouble.offline.german)
        case (_, _, _, _, false): (isReady, german) = (false, PrintTrouble.noAnswer.german)
        case (_, .nearEnd, _, _, _): (isReady, german) = (true, "bereit, Papier geht zu Ende")
        default: (isReady, german) = (true, "bereit")
        }
    }
}

extension DrawerState {
    var german: String {
        switch self {
        case .open: "offen"
        case .closed: "geschlossen"
        case .noSensor: "ohne Sensor"
        case .unknown: "unbekannt"
        }
    }
}
