import Foundation
import Testing

/// A value for the child process of an exit test, which inherits only the environment (captures need Swift 6.3).
///
/// Suites that share a name must be `.serialized`.
struct ChildArgument {
    private let name: String

    init(_ name: String) {
        self.name = "ZAHLSTELLE_TEST_" + name
    }

    /// In the parent, before the exit test.
    func set(_ value: String) {
        setenv(name, value, 1)
    }

    /// In the child.
    func value() throws -> String {
        try #require(ProcessInfo.processInfo.environment[name])
    }
}
