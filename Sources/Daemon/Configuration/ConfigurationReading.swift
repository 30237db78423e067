/// What a configuration file says, and what is wrong in it. The daemon needs all of it right; a command beside the daemon only needs the
/// sections that it works with: a terminal without its password is no reason to make no backup.
public struct ConfigurationReading: Sendable {
    /// A section, as its faults name it.
    public enum Section: String, Sendable {
        case daemon, backup, opening, update
    }

    /// In the order in which they were found.
    public let faults: [ConfigurationFault]
    /// `nil` where the file cannot be read at all. A section with a fault holds presets.
    private let configuration: Configuration?

    init(_ configuration: Configuration?, faults: [ConfigurationFault]) {
        self.configuration = configuration
        self.faults = faults
    }

    /// For whom needs these sections alone.
    ///
    /// - Throws: ``ConfigurationError`` with everything that is wrong in the file, when something of it is in one of them.
    public func configuration(for sections: Set<Section>) throws(ConfigurationError) -> Configuration {
        guard let configuration, !faults.contains(where: { $0.section.map(sections.contains) ?? false }) else {
            throw ConfigurationError(faults: faults)
        }
        return configuration
    }

    /// For whom needs everything.
    ///
    /// - Throws: ``ConfigurationError`` with everything that is wrong.
    public func whole() throws(ConfigurationError) -> Configuration {
        guard let configuration, faults.isEmpty else { throw ConfigurationError(faults: faults) }
        return configuration
    }
}

extension ConfigurationFault {
    /// Of "daemon.state", "[daemon]" and "opening.day[1].date".
    fileprivate var section: ConfigurationReading.Section? {
        key.split { ".[]".contains($0) }.first.flatMap { ConfigurationReading.Section(rawValue: String($0)) }
    }
}
