extension Task<Void, Never> {
    /// Waits for the task, but not longer than the bound. The task itself goes on.
    ///
    /// - Parameter clock: what the bound is measured with.
    /// - Returns: whether it has ended.
    func ends(within bound: Duration, by clock: any Clock<Duration>) async -> Bool {
        // Waiting for a task cannot be given up, waiting for a stream can.
        let (ended, end) = AsyncStream.makeStream(of: Never.self)
        Task {
            await value
            end.finish()
        }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in ended {}
                return !Task<Never, Never>.isCancelled
            }
            group.addTask {
                try? await clock.sleep(for: bound)
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }
}
