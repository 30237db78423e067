internal import CTaskHooks

/// The memory of the process, all of which belongs to the one day that is being played or to days before it.
final class Memory {
    private let before: Int
    private var nextLook = Span.zero

    /// Counts from here.
    init() {
        before = Self.inUse
    }

    /// Bytes that are in use more than at the beginning. Looked up once a simulated second, because counting takes longer than
    /// most of what happens in between; nil otherwise.
    func growth(at now: Span) -> Int? {
        guard now >= nextLook else { return nil }
        nextLook = now + .seconds(1)
        return Self.inUse - before
    }

    private static var inUse: Int { Int(task_hooks_bytes_in_use()) }
}
