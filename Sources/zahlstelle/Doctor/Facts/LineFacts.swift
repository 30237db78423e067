/// What the machine shows at the address of a device.
struct LineFacts: Sendable {
    enum Place: Sendable {
        /// `nil` where it was not tried: the daemon has the line.
        case network(NetworkAnswer?)
        case node(NodeFacts)
        case missing(candidates: [String])
    }

    let device: String
    let address: String
    let place: Place
}

enum NetworkAnswer: Sendable, Equatable {
    case accepts
    case unknownHost
    case silent
    case refused
    case failed(Int32)
}

/// The file of a device.
struct NodeFacts: Sendable {
    var path: String
    /// st_mode, with the kind of file.
    var mode: UInt32
    var owner: UInt32
    var group: UInt32
    /// The kernel's driver, "ftdi_sio".
    var driver: String?
    /// A serial port of the mainboard that has no chip behind it.
    var isEmptyPort = false
    /// Properties that udev knows; `nil` where it does not know the device, or is not there.
    var udev: [String: String]?
    /// Whether udev could be asked.
    var hasUdev = false
    var holders: [Holder] = []
}

/// A process that has the file open.
struct Holder: Sendable, Equatable {
    let process: Int32
    let name: String
}

/// Who the daemon is to the kernel.
struct Account: Sendable {
    let user: UInt32
    let name: String
    let groups: Set<UInt32>

    func mayUse(_ node: NodeFacts) -> Bool {
        let needed: UInt32 = 0o6
        // root may open everything.
        if user == 0 { return true }
        if user == node.owner { return (node.mode >> 6) & needed == needed }
        if groups.contains(node.group) { return (node.mode >> 3) & needed == needed }
        return node.mode & needed == needed
    }
}
