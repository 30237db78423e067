internal import Simulation

/// A simulated device on the simulated clock, with its line.
final class HostedDevice<Device: SimulatedDevice>: DeviceEnd {
    let name: String
    private(set) var device: Device
    var cable: (any Cable)?
    /// Told after everything that happens to the device.
    var changed: () -> Void = {}
    var output: (Device.Output) -> Void = { _ in }

    private let agenda: Agenda
    private let clock: SimulatedWallClock
    private let trace: Trace
    private var timers: [Device.Timer: Agenda.Ticket] = [:]

    init(_ name: String, _ device: Device, agenda: Agenda, clock: SimulatedWallClock, trace: Trace) {
        self.name = name
        self.device = device
        self.agenda = agenda
        self.clock = clock
        self.trace = trace
    }

    func linkOpened() { handle(.linkOpened) }
    func linkLost() { handle(.linkLost) }
    func received(_ bytes: [UInt8]) { handle(.received(bytes)) }
    func act(_ action: Device.Action) { handle(.action(action)) }

    private func handle(_ event: DeviceEvent<Device.Timer, Device.Action>) {
        for effect in device.handle(event, at: clock.milliseconds) { carryOut(effect) }
        changed()
    }

    private func carryOut(_ effect: DeviceEffect<Device.Timer, Device.Output>) {
        switch effect {
        case .write(let bytes): cable?.send(bytes)
        case .arm(let timer, .wire(let milliseconds)), .arm(let timer, .world(let milliseconds)):
            disarm(timer)
            timers[timer] = agenda.after(.milliseconds(milliseconds)) {
                self.timers[timer] = nil
                self.handle(.timer(timer))
            }
        case .disarm(let timer): disarm(timer)
        case .closeLink: cable?.close()
        case .stopReading: cable?.stopReading()
        case .startReading: cable?.startReading()
        case .output(let output): self.output(output)
        case .note(.sent(let text)): trace.note(name, "-> \(text)")
        case .note(.received(let text)): trace.note(name, "<- \(text)")
        case .note(.happened(let text)): trace.note(name, text)
        }
    }

    private func disarm(_ timer: Device.Timer) {
        if let ticket = timers.removeValue(forKey: timer) { agenda.cancel(ticket) }
    }
}
