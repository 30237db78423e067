import Foundation
import Interface
import JSON
import Testing
import Varlink

/// `drawer calibrate`, the command itself against a daemon and a simulated drawer. The daemon is told open-when-high.
@Suite(.timeLimit(.minutes(10))) struct DrawerCalibrationTests {
    @Test(arguments: [
        ("open-high", Int32(0), "\"verdict\":\"right\"", "sensor = \\\"open-when-high\\\""),
        ("open-low", 1, "\"verdict\":\"change\"", "sensor = \\\"open-when-low\\\""),
        ("none", 10, "\"verdict\":\"unmoved\"", "\"pin\":2"),
    ]) func itFindsOutHowTheSensorIsToBeRead(
        _ sense: String, _ status: Int32, _ verdict: String, _ line: String
    ) async throws {
        let office = try await CityOffice(printer: ["--drawer-sense", sense])
        try await office.ready("p1")
        let run = try await office.calibrate("--json")
        #expect(run.status == status)
        #expect(run.output.contains(verdict), "\(run.output)")
        #expect(run.output.contains(line), "\(run.output)")
        // One opening, and the simulated drawer was really kicked, although a sensor read the wrong way round called it open.
        let events = try await office.drawerEvents(2, try await office.connect()).map(\.kind)
        #expect(events.count { $0 == "drawer.asked" } == 1)
        #expect(try await office.control("state", of: .printer).contains("\"kicks\":1"))
    }

    @Test func aDrawerThatIsStuckIsNotMistakenForOneWithoutSensor() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        _ = try await office.control("drawer stuck", of: .printer)
        let run = try await office.calibrate()
        #expect(run.status == 10)
        #expect(run.output.contains("pin = 5"))
    }

    @Test func aPrinterThatIsGoneSaysNothing() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        office.printer.signal(SIGKILL)
        let devices = OrgZahlstelleDevices.Client(try await office.connect())
        for try await reply in devices.watchMore() where reply.devices.contains(where: { $0.id == "p1" && !$0.ready }) {
            break
        }
        let run = try await office.calibrate()
        #expect(run.status == 10)
        #expect(try await OrgZahlstelleDrawer.Client(office.connect()).sense(.init(drawer: "lade")).level == nil)
    }
}

extension CityOffice {
    fileprivate func calibrate(_ options: String...) async throws -> (status: Int32, output: String) {
        let child = try Child(
            Programs.named("zahlstelle"), ["drawer", "calibrate", "lade", "--yes", "--socket", socket] + options)
        let status = await child.status()
        return (status, child.lines.joined(separator: "\n"))
    }
}
