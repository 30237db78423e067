import Testing

@testable import Devices

@Suite struct USBAddressTests {
    @Test(arguments: [
        ("usb:04b8:0202", USBAddress.model(vendor: 0x04B8, product: 0x0202, serial: nil)),
        ("usb:04B8:0E28", .model(vendor: 0x04B8, product: 0x0E28, serial: nil)),
        ("usb:0000:ffff", .model(vendor: 0, product: 0xFFFF, serial: nil)),
        ("usb:04b8:0202:J0001", .model(vendor: 0x04B8, product: 0x0202, serial: "J0001")),
        ("usb:04b8:0202:A:1 @2", .model(vendor: 0x04B8, product: 0x0202, serial: "A:1 @2")),
        ("usb:@1-2", .place("1-2")),
        ("usb:@12-2.3.10", .place("12-2.3.10")),
    ])
    func whatATechnicianWritesIsUnderstood(text: String, address: USBAddress) {
        #expect(USBAddress(text) == address)
    }

    @Test(arguments: [
        "usb:", "usb:04b8", "usb:04b8:", "usb:4b8:0202", "usb:04b8:00202", "usb:04b8:+202", "usb:04g8:0202",
        "usb:04b8:0202:",
        "usb:04b8:０２０２", "USB:04b8:0202", "04b8:0202", "usb:@", "usb:@1", "usb:@1-", "usb:@-2", "usb:@1-2.",
        "usb:@1-2..3",
        "usb:@0-1", "usb:@1-0", "usb:@01-2", "usb:@1-2-3", "usb:@1-256", "usb:@1-1.2.3.4.5.6.7", "usb:@1-2:1.0",
        "usb:@usb1",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(USBAddress(text) == nil)
    }

    @Test(arguments: ["usb:04b8:0202", "usb:04b8:0202:J0001", "usb:@1-2.3", "usb:0004:000a"])
    func anAddressIsWrittenAsItIsRead(text: String) {
        #expect(USBAddress(text)?.description == text)
        #expect(USBAddress(text).map(PortAddress.usb)?.description == text)
    }

    private static let printer = USBIdentity(vendor: 0x04B8, product: 0x0202, serial: "J0001", place: "1-2.3")

    @Test(arguments: ["usb:04b8:0202", "usb:04b8:0202:J0001", "usb:@1-2.3"])
    func anAddressNamesItsDevice(text: String) throws {
        #expect(try #require(USBAddress(text)).names(Self.printer))
    }

    @Test(arguments: [
        "usb:04b8:0203", "usb:04b9:0202", "usb:04b8:0202:J0002", "usb:04b8:0202:j0001", "usb:@1-2", "usb:@1-2.30",
    ])
    func anAddressNamesNoOther(text: String) throws {
        #expect(!(try #require(USBAddress(text)).names(Self.printer)))
    }

    @Test func aDeviceWithoutSerialNumberIsNotNamedByOne() throws {
        let nameless = USBIdentity(vendor: 0x04B8, product: 0x0202, serial: nil, place: "1-1")
        #expect(!(try #require(USBAddress("usb:04b8:0202:J0001")).names(nameless)))
        #expect(try #require(USBAddress("usb:04b8:0202")).names(nameless))
    }
}
