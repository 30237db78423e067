extension EventJournal {
    /// How soon what the disk did not take is written again, in seconds. Room on a disk comes by a person's hand; who made it
    /// should not wait for us.
    private static var retrySeconds: Int { 2 }

    /// Writes what is known only here, and tries again as long as the disk does not take it and `goesOn` says so.
    ///
    /// - Throws: ``JournalFailure``, or what `write` throws.
    func insist<Value: Sendable>(
        _ clock: any WallClock, while goesOn: @Sendable () async -> Bool, _ write: @Sendable () async throws -> Value
    ) async throws -> Value {
        while true {
            do {
                return try await write()
            } catch let failure as JournalFailure where failure.mayPass {
                guard await goesOn() else { throw failure }
                await clock.pause(seconds: Self.retrySeconds)
            }
        }
    }
}
