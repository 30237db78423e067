/// The file of rules in which assignments are kept for udev. Ours alone: what is read is what would be written.
public struct LocalRules: Hashable, Sendable {
    public static let usualFile = "/etc/udev/rules.d/71-zahlstelle-local.rules"
    /// More devices than a counter has room for.
    public static let mostAssignments = 64

    public private(set) var assignments: [Assignment]

    public init(_ assignments: [Assignment] = []) {
        self.assignments = assignments
    }

    /// - Returns: `nil` where somebody else has written in the file.
    public init?(text: String) {
        let lines = text.split(separator: "\n")
        let marked = lines.filter { $0.hasPrefix(Self.mark) }
        assignments = marked.compactMap { Self.assignment(String($0.dropFirst(Self.mark.count))) }
        guard assignments.count == marked.count, self.text == text else { return nil }
    }

    /// Takes the place of what the role, or the device, had before.
    public mutating func assign(_ assignment: Assignment) {
        assignments.removeAll {
            $0.role == assignment.role || ($0.mark == assignment.mark && $0.interface == assignment.interface)
        }
        assignments.append(assignment)
    }

    /// - Returns: what the role was assigned to; `nil` where it was not.
    public mutating func unassign(_ role: String) -> Assignment? {
        guard let index = assignments.firstIndex(where: { $0.role == role }) else { return nil }
        return assignments.remove(at: index)
    }

    public var text: String {
        let head = """
            # Written by "zahlstelle devices assign", taken back by "zahlstelle devices unassign ROLE". Rules of your own belong
            # into another file.

            """
        return head + assignments.map { "\n" + Self.mark + Self.line($0) + "\n" + Self.rules($0) + "\n" }.joined()
    }

    private static let mark = "# assigned: "

    private static func line(_ assignment: Assignment) -> String {
        let shape = assignment.shape == .line ? "line" : "usb"
        let mark =
            switch assignment.mark {
            case .serial(let serial, let ids): "serial \(ids) \(serial)"
            case .port(let port): "port \(port)"
            }
        return "\(assignment.role) \(shape) \(assignment.interface ?? "whole") \(mark)"
    }

    private static func assignment(_ line: String) -> Assignment? {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let shapes = ["line": PluggedDevice.Shape.line, "usb": .usb]
        guard words.count >= 5, let shape = shapes[words[1]] else { return nil }
        let interface = words[2] == "whole" ? nil : words[2]
        switch (words[3], words.count) {
        case ("port", 5):
            return Assignment(role: words[0], shape: shape, mark: .port(words[4]), interface: interface)
        case ("serial", 6):
            let ids = words[4].split(separator: ":").map(String.init)
            guard ids.count == 2, let ids = USBIDs(vendor: ids[0], product: ids[1]) else { return nil }
            return Assignment(role: words[0], shape: shape, mark: .serial(words[5], ids), interface: interface)
        default: return nil
        }
    }

    private static func rules(_ assignment: Assignment) -> String {
        let ours = [
            #"GROUP="zahlstelle""#, #"MODE="0660""#, #"SYMLINK+="zahlstelle/\#(assignment.role)""#, #"TAG+="systemd""#,
            #"ENV{ID_MM_DEVICE_IGNORE}="1""#, #"ENV{ID_MM_PORT_IGNORE}="1""#,
            #"ENV{ZAHLSTELLE_ROLE}="\#(assignment.role)""#,
        ]
        switch assignment.shape {
        case .usb: return (plug(assignment.mark) + ours).joined(separator: ", ")
        case .line:
            let line = (self.line(assignment.mark) + interface(assignment.interface) + ours).joined(separator: ", ")
            guard !isBoard(assignment.mark) else { return line }
            // ModemManager asks the plug, not the line, whether to keep off.
            let plug = (plug(assignment.mark) + [#"ENV{ID_MM_DEVICE_IGNORE}="1""#]).joined(separator: ", ")
            return line + "\n" + plug
        }
    }

    private static func isBoard(_ mark: Assignment.Mark) -> Bool {
        if case .port(let port) = mark { !port.contains("-") } else { false }
    }

    private static func line(_ mark: Assignment.Mark) -> [String] {
        let tty = #"SUBSYSTEM=="tty""#
        switch mark {
        case .serial(let serial, let ids):
            return [
                tty, #"ENV{ID_VENDOR_ID}=="\#(ids.vendor)""#, #"ENV{ID_MODEL_ID}=="\#(ids.product)""#,
                #"ENV{ID_SERIAL_SHORT}=="\#(serial)""#,
            ]
        case .port(let port):
            return isBoard(mark)
                ? [tty, #"KERNEL=="\#(port)""#] : [tty, #"SUBSYSTEMS=="usb""#, #"KERNELS=="\#(port)""#]
        }
    }

    private static func interface(_ number: String?) -> [String] {
        number.map { [#"ENV{ID_USB_INTERFACE_NUM}=="\#($0)""#] } ?? []
    }

    private static func plug(_ mark: Assignment.Mark) -> [String] {
        let device = [#"SUBSYSTEM=="usb""#, #"ENV{DEVTYPE}=="usb_device""#]
        switch mark {
        case .serial(let serial, let ids):
            return device + [
                #"ATTR{idVendor}=="\#(ids.vendor)""#, #"ATTR{idProduct}=="\#(ids.product)""#,
                #"ENV{ID_SERIAL_SHORT}=="\#(serial)""#,
            ]
        case .port(let port): return device + [#"KERNEL=="\#(port)""#]
        }
    }
}
