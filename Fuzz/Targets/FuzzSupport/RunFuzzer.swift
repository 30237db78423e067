import CFuzzer
import Synchronization

/// Lets libFuzzer make up inputs, by the options of the command line, until time is up or a rule is broken.
public func runFuzzer(_ check: @escaping @Sendable (inout FuzzInput) -> Void) {
    current.withLock { $0 = check }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
        var input = FuzzInput(start, count)
        current.withLock { $0 }?(&input)
        return 0
    }
}

/// libFuzzer passes nothing but the input to its callback.
private let current = Mutex<(@Sendable (inout FuzzInput) -> Void)?>(nil)
