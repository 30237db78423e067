import Daemon
import PayPoint
import Updates

/// The parts of this box that updates are made with.
enum UpdateBox {
    /// The keys that came with the image.
    static let keys = "/usr/share/zahlstelle/update/keys.pem"

    /// - Throws: ``UpdateFailure/noSlots``
    static func slots() throws -> SystemVersion {
        guard let running = SystemSlots().running else { throw UpdateFailure.noSlots }
        return running
    }

    static let usualZone = "Europe/Berlin"

    static func updater(zone: String = UpdateBox.usualZone) -> Updater {
        Updater(store: UpdateStore(), slots: SystemSlots(), clock: SystemClock(zone: zone))
    }

    /// - Returns: `nil` where no window is configured.
    static func calendar(_ configuration: Configuration) -> UpdateCalendar? {
        guard let update = configuration.update, let window = update.window else { return nil }
        return UpdateCalendar(
            hours: configuration.opening, window: window, margin: update.margin,
            clock: SystemClock(zone: configuration.zone), isTimeKnown: MachineLook.clock()?.isTimeKnown ?? false)
    }
}
