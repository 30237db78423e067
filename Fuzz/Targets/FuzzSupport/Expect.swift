import Glibc

/// Ends the run with a finding unless `condition` holds: libFuzzer then saves the input.
public func expect(_ condition: Bool, _ rule: @autoclosure () -> String) {
    guard !condition else { return }
    let message = Array("broken rule: \(rule())\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    abort()
}
