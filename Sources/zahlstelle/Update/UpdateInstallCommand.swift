import ArgumentParser
import Updates

struct UpdateInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Install a signed bundle into the slot that is not running.",
        discussion: """
            The counter goes on working. Refuses a bundle that was changed, that nobody signed whose key is in the image, that is not \
            newer than what runs, or that failed on this box before. When it is started, 'update status' says. Needs root.

            EXAMPLES
              zahlstelle update install /media/stick/zahlstelle_1.2.0.update
              zahlstelle update install https://updates.example.org/zahlstelle_1.2.0.update
              mcopy -i /dev/sdb1 ::/zahlstelle_1.2.0.update - | zahlstelle update install -
            """)

    @Argument(
        help: ArgumentHelp("The bundle: a file, an address that begins with https://, or - for standard input."),
        completion: .file(extensions: ["update"]))
    var bundle: String

    @Flag(help: "Also a version that failed on this box before.")
    var again = false

    @OptionGroup var format: FormatOptions

    func run() async throws {
        _ = try UpdateBox.slots()
        let keys = try UpdateKeys(file: UpdateBox.keys)
        let source = try bundle.hasPrefix("https://") ? BundleSource(address: bundle) : BundleSource(path: bundle)
        let version = try await UpdateBox.updater().install(source, keys: keys, again: again)
        try format.show(["installed": version.text]) { screen in
            [
                screen.paint("Version \(version) ist installiert und geprüft.", .good),
                "Sie startet, wenn das Fenster offen und der Schalter geschlossen ist: zahlstelle update status",
            ]
        }
    }
}
