import ArgumentParser
import Plugged

struct DevicesAssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Say what a device is that does not say so itself, as a terminal behind an adapter.",
        discussion: """
            The device gets the name /dev/zahlstelle/ROLE and belongs to the daemon from then on; ModemManager and others keep off. By \
            its serial number it is recognised wherever it is plugged in, by its port whatever is plugged in there. Needs root. Writes \
            /etc/udev/rules.d/71-zahlstelle-local.rules; 'devices unassign ROLE' takes it back.

            EXAMPLES
              zahlstelle devices found
              zahlstelle devices assign terminal-1 --serial A50285BI
              zahlstelle devices assign terminal-2 --port 1-2.3 --interface 01
              zahlstelle devices assign terminal-3 --port ttyS0
            """)

    @Argument(help: "The role, as the configuration will call it.", transform: NameArgument.parse)
    var role: String

    @Option(help: "The serial number of what is plugged in.")
    var serial: String?

    @Option(
        help: "Where it is plugged in: bus and ports, as 'devices found' shows them, or a serial line of the board.")
    var port: String?

    @Option(help: "Which line of an adapter with several, two digits.")
    var interface: String?

    @OptionGroup var rules: LocalRulesOptions

    func validate() throws {
        guard (serial == nil) != (port == nil) else { throw ValidationError("Say one of --serial and --port.") }
    }

    func run() throws {
        let device = try AssignmentChoice(serial: serial, port: port, interface: interface)
            .device(among: PluggedSearch.devices())
        let mark: Assignment.Mark
        if let serial, let ids = device.ids {
            mark = .serial(serial, ids)
        } else {
            mark = .port(device.place)
        }
        guard
            let assignment = Assignment(
                role: role, shape: device.shape, mark: mark, interface: device.shape == .line ? device.interface : nil)
        else { throw CommandFailure.notWritable }
        try rules.change { $0.assign(assignment) }
        try rules.tell(about: device)
        let address = device.shape == .line ? "serial:/dev/zahlstelle/\(role)" : device.address
        try Output.standard.line("\(device.node) ist jetzt \(role).")
        try Output.standard.line("In zahlstelled.toml: address = \"\(address)\"; dann: systemctl reload zahlstelled")
    }
}
