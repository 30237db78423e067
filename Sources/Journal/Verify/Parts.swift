import Synchronization

/// Where workers side by side put their results, kept in the workers' order.
final class Parts<Element: Sendable>: Sendable {
    private let parts: Mutex<[[Element]]>

    init(count: Int) {
        parts = Mutex(Array(repeating: [], count: count))
    }

    func set(_ part: [Element], at index: Int) {
        parts.withLock { $0[index] = part }
    }

    func joined() -> [Element] {
        parts.withLock { Array($0.joined()) }
    }
}
