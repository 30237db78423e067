import PayPoint
import Testing

@testable import Devices

@Suite struct PortFailureTests {
    @Test func `who looks after a printer is not sent into a terminal's menu`() {
        let failure = PortFailure.refused("10.0.0.7:9100")
        #expect(failure.german(for: .terminal).contains("Kassenanbindung"))
        #expect(!failure.german(for: .printer).contains("Kassenanbindung"))
        #expect(failure.german(for: .printer).contains("Port"))
    }
}
