import Testing

@testable import Devices

@Suite struct DeviceArrivalTests {
    @Test(.timeLimit(.minutes(1)))
    func aWaitForAPrinterThatNeverComesEndsWithItsTask() async {
        let waiting = Task { await DeviceArrival.wait(for: .usb(.place("250-250"))) }
        waiting.cancel()
        #expect(await waiting.value == false)
    }

    @Test func whatIsNotPluggedInIsMissing() async {
        let port = Port(.usb(.place("250-250")))
        await #expect(throws: PortFailure.missing(path: "usb:@250-250")) { _ = try await port.open() }
    }
}
