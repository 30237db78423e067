import PayPoint

extension DeviceBoard {
    /// Waits until the device is so.
    func first(_ id: DeviceID, where isSo: @Sendable (DeviceStatus) -> Bool) async throws -> DeviceStatus {
        for await changes in try watch() {
            if let status = changes.first(where: { $0.id == id && isSo($0) }) { return status }
        }
        throw CancellationError()
    }
}
