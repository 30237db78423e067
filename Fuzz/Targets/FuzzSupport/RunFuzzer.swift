import CFuzzer
import Synchronization

/// Lets libFuzzer make up inputs, by the options of the command line, until time is up or a rule is broken.
public func runFuzzer(_ check: @escaping @Sendable (inout FuzzInput) -> Void) {
    current.withLock { $0 = Check(run: check) }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        var input = FuzzInput(start, count)
        current.withLock { $0 }?.run(&input)
        return 0
    }
}

/// libFuzzer passes nothing but the input to its callback.
private let current = Mutex<Check?>(nil)

/// A bare function would be wrapped once more each time it passes through the lock.
private final class Check: Sendable {
    let run: @Sendable (inout FuzzInput) -> Void

    init(run: @escaping @Sendable (inout FuzzInput) -> Void) {
        self.run = run
    }
}
