import Testing

@testable import Devices

@Suite struct USBTargetTests {
    private static let address = USBAddress.model(vendor: 0x04B8, product: 0x0202, serial: nil)
    private static let name = "usb:04b8:0202"

    private static func printer(_ node: String, configuration: UInt8 = 1) -> USBDevice {
        device(
            node, configuration: configuration,
            Descriptors.configuration(
                1, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(0x01), Descriptors.bulk(0x82)))
    }

    private static func hub(_ node: String) -> USBDevice {
        device(node, configuration: 1, Descriptors.configuration(1, Descriptors.interface(0, 9, 0, 0)))
    }

    private static func device(_ node: String, configuration: UInt8, _ descriptors: [UInt8]) -> USBDevice {
        USBDevice(
            identity: USBIdentity(vendor: 0x04B8, product: 0x0202, serial: nil, place: "1-1"), node: node,
            configuration: configuration, descriptors: Descriptors.device() + descriptors)
    }

    @Test func theOnlyPrinterIsTaken() throws {
        let target = try USBTarget(Self.address, among: [Self.hub("/a"), Self.printer("/b")])
        #expect(target.node == "/b")
        #expect(target.interface.output.address == 0x01)
    }

    @Test func twoPrintersAreNotChosenBetween() {
        #expect(throws: PortFailure.ambiguous(path: Self.name)) {
            try USBTarget(Self.address, among: [Self.printer("/a"), Self.printer("/b")])
        }
    }

    @Test func nothingPluggedInIsMissing() {
        #expect(throws: PortFailure.missing(path: Self.name)) { try USBTarget(Self.address, among: []) }
    }

    @Test func somethingElseThereIsNoPrinter() {
        #expect(throws: PortFailure.noPrinter(path: Self.name)) {
            try USBTarget(Self.address, among: [Self.hub("/a")])
        }
    }

    @Test func aDeviceTheKernelHasNotConfiguredYetIsNoPrinter() {
        #expect(throws: PortFailure.noPrinter(path: Self.name)) {
            try USBTarget(Self.address, among: [Self.printer("/a", configuration: 0)])
        }
    }
}
