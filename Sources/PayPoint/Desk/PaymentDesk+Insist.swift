extension PaymentDesk {
    /// How soon what the disk did not take is written again, in seconds. Room on a disk comes by a person's hand; who made it
    /// should not wait for us.
    private static let retrySeconds = 2

    /// Writes down what is known only here, and tries again as long as the disk does not take it and the daemon is not
    /// stopping.
    func insist<Value: Sendable>(_ write: @Sendable () async throws -> Value) async throws -> Value {
        while true {
            do {
                return try await write()
            } catch let failure as JournalFailure where failure.mayPass && !isClosing {
                await clock.pause(seconds: Self.retrySeconds)
            }
        }
    }
}
