/// Reads the descriptors of a device (USB 2.0, 9.6).
enum USBDescriptors {
    private enum Kind {
        static let configuration: UInt8 = 2
        static let interface: UInt8 = 4
        static let endpoint: UInt8 = 5
    }

    /// All alternate settings of all interfaces of one configuration, in the device's order. What is behind a broken
    /// descriptor is left out.
    static func interfaces(in bytes: [UInt8], configuration: UInt8) -> [USBInterface] {
        var interfaces: [USBInterface] = []
        var isInside = false
        var rest = bytes[...]
        while let length = rest.first, length >= 2, length <= rest.count {
            let descriptor = Array(rest.prefix(Int(length)))
            rest = rest.dropFirst(Int(length))
            switch descriptor[1] {
            case Kind.configuration where descriptor.count >= 9:
                isInside = descriptor[5] == configuration
            case Kind.interface where isInside && descriptor.count >= 9:
                interfaces.append(
                    USBInterface(
                        number: descriptor[2], alternate: descriptor[3], classCode: descriptor[5],
                        protocolCode: descriptor[7]))
            case Kind.endpoint where isInside && descriptor.count >= 7 && !interfaces.isEmpty:
                note(descriptor, in: &interfaces[interfaces.count - 1])
            default:
                break
            }
        }
        return interfaces
    }

    private static func note(_ descriptor: [UInt8], in interface: inout USBInterface) {
        let isBulk = descriptor[3] & 0x03 == 0x02
        let packetBytes = (Int(descriptor[5]) << 8 | Int(descriptor[4])) & 0x7FF
        guard isBulk, packetBytes > 0 else { return }
        let endpoint = USBInterface.Endpoint(address: descriptor[2], packetBytes: packetBytes)
        if endpoint.address & 0x80 == 0 {
            if interface.bulkOut == nil { interface.bulkOut = endpoint }
        } else {
            if interface.bulkIn == nil { interface.bulkIn = endpoint }
        }
    }
}
