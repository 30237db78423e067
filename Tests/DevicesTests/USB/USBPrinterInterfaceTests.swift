import Testing

@testable import Devices

@Suite struct USBPrinterInterfaceTests {
    private func choice(
        _ configuration: [UInt8], active: UInt8 = 1, vendor: UInt16 = 0x04B8, product: UInt16 = 0x0202
    ) -> USBPrinterInterface? {
        let bytes = Descriptors.device(vendor: vendor, product: product) + configuration
        return USBPrinterInterface(
            among: USBDescriptors.interfaces(in: bytes, configuration: active),
            of: USBIdentity(vendor: vendor, product: product, serial: nil, place: "1-1"))
    }

    @Test func endpointsAreThoseOfTheDescriptor() throws {
        // As an Epson prints it, and as a Citizen does.
        for (output, input) in [(0x01, 0x82), (0x02, 0x81)] as [(UInt8, UInt8)] {
            let interface = try #require(
                choice(
                    Descriptors.configuration(
                        1, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(output), Descriptors.bulk(input))))
            #expect(interface.number == 0)
            #expect(interface.output.address == output)
            #expect(interface.input?.address == input)
        }
    }

    @Test func thePacketSizeIsSixteenBitsWithoutTheFlagsOnTop() throws {
        let endpoint: [UInt8] = [7, 5, 0x01, 2, 0x00, 0x1A, 0]
        let interface = try #require(
            choice(Descriptors.configuration(1, Descriptors.interface(0, 7, 1, 2), endpoint, Descriptors.bulk(0x82))))
        #expect(interface.output.packetBytes == 512)
        #expect(interface.input?.packetBytes == 64)
    }

    @Test func theBidirectionalSettingIsPreferred() throws {
        let interface = try #require(
            choice(
                Descriptors.configuration(
                    1, Descriptors.interface(0, alternate: 0, 7, 1, 1), Descriptors.bulk(0x03),
                    Descriptors.interface(0, alternate: 1, 7, 1, 3), Descriptors.bulk(0x05), Descriptors.bulk(0x86),
                    Descriptors.interface(0, alternate: 2, 7, 1, 2), Descriptors.bulk(0x01), Descriptors.bulk(0x82))))
        #expect(interface.alternate == 2)
        #expect(interface.output.address == 0x01)
    }

    @Test func aUnidirectionalPrinterIsNotReadFrom() throws {
        let interface = try #require(
            choice(
                Descriptors.configuration(
                    1, Descriptors.interface(0, 7, 1, 1), Descriptors.bulk(0x01), Descriptors.bulk(0x82))))
        #expect(interface.output.address == 0x01)
        #expect(interface.input == nil)
    }

    @Test func otherInterfacesOfTheDeviceAreLeftAlone() throws {
        let interface = try #require(
            choice(
                Descriptors.configuration(
                    1, Descriptors.interface(0, 3, 0, 0), Descriptors.hid, Descriptors.interrupt(0x83),
                    Descriptors.interface(1, 0xFF, 0, 0), Descriptors.bulk(0x04), Descriptors.bulk(0x85),
                    Descriptors.interface(2, 7, 1, 2), Descriptors.interrupt(0x86), Descriptors.bulk(0x01),
                    Descriptors.bulk(0x82))))
        #expect(interface.number == 2)
        #expect(interface.output.address == 0x01)
        #expect(interface.input?.address == 0x82)
    }

    private static let disguised = Descriptors.configuration(
        1, Descriptors.interface(0, 3, 0, 0), Descriptors.hid, Descriptors.interrupt(0x83),
        Descriptors.interface(1, 0xFF, 0, 0), Descriptors.bulk(0x04), Descriptors.interface(2, 0xFF, 0, 0),
        Descriptors.bulk(0x02), Descriptors.bulk(0x81))

    @Test func aKnownModelInVendorClassIsReachedByItsBulkEndpoints() throws {
        let interface = try #require(choice(Self.disguised))
        #expect(interface.number == 2)
        #expect(interface.output.address == 0x02)
        #expect(interface.input?.address == 0x81)
    }

    @Test func anUnknownModelInVendorClassIsNoPrinter() {
        // A serial adapter looks just like it.
        #expect(choice(Self.disguised, vendor: 0x0403, product: 0x6001) == nil)
    }

    @Test func onlyTheActiveConfigurationCounts() throws {
        let configurations =
            Descriptors.configuration(
                1, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(0x01), Descriptors.bulk(0x82))
            + Descriptors.configuration(
                2, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(0x03), Descriptors.bulk(0x84))
        #expect(try #require(choice(configurations, active: 2)).output.address == 0x03)
        #expect(choice(configurations, active: 0) == nil)
    }

    @Test func aPrinterInterfaceThatTakesNothingIsNone() {
        let configuration = Descriptors.configuration(1, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(0x82))
        #expect(choice(configuration) == nil)
    }

    @Test func descriptorsCutAnywhereAreReadAsFarAsTheyGo() {
        let bytes =
            Descriptors.device()
            + Descriptors.configuration(
                1, Descriptors.interface(0, 7, 1, 2), Descriptors.bulk(0x01), Descriptors.bulk(0x82))
        for length in 0..<bytes.count {
            let interfaces = USBDescriptors.interfaces(in: Array(bytes.prefix(length)), configuration: 1)
            #expect(interfaces.count == (length < 36 ? 0 : 1))
            #expect(interfaces.first?.bulkOut?.address == (length < 43 ? nil : 0x01))
            #expect(interfaces.first?.bulkIn == nil)
        }
    }

    @Test(arguments: [0, 1] as [UInt8])
    func aLengthThatLeadsNowhereEndsTheReading(length: UInt8) {
        let bytes = Descriptors.device() + [length, 4, 0, 0, 0] + Descriptors.configuration(1)
        #expect(USBDescriptors.interfaces(in: bytes, configuration: 1).isEmpty)
    }

    @Test func shortDescriptorsAreSkipped() {
        let bytes = Descriptors.configuration(1, [3, 4, 0], [2, 5], Descriptors.interface(0, 7, 1, 2), [4, 5, 1, 2])
        let interfaces = USBDescriptors.interfaces(in: bytes, configuration: 1)
        #expect(interfaces.count == 1)
        #expect(interfaces.first?.bulkOut == nil)
    }
}
