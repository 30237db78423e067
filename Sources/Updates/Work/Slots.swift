/// The two places for systems on the disk of a box, and what starts them.
public protocol Slots: Sendable {
    /// The version that runs; `nil` on a machine without slots.
    var running: SystemVersion? { get }

    /// Puts root and hash tree from the staging directory into the slot that is not running. Nothing would start them.
    func install() throws(UpdateFailure)

    /// Puts the kernel from the staging directory where the boot loader takes it next.
    func activate() throws(UpdateFailure)

    /// Kernels that could be started.
    func entries() throws(UpdateFailure) -> [BootEntry]

    /// Has the boot loader start this kernel only where there is no other.
    func demote(_ entry: BootEntry) throws(UpdateFailure)

    /// Takes that back.
    func promote(_ entry: BootEntry) throws(UpdateFailure)

    func remove(_ entry: BootEntry) throws(UpdateFailure)

    /// Has the box boot. Payments that run are waited for by their daemon.
    func reboot() throws(UpdateFailure)
}
