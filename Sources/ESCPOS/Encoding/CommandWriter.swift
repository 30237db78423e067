/// Writes printer commands one after the other.
struct CommandWriter {
    private(set) var bytes: [UInt8] = []
    /// The longest command so far, in bytes. Commands that carry no graphic, and the fence behind a receipt, have at most 11.
    private(set) var longestCommand = 11

    init() {
        bytes.reserveCapacity(2_048)
    }

    /// ESC @: clears the line buffer and every setting; also ends automatic status back.
    mutating func initialise() { command([0x1B, 0x40]) }

    /// GS a: drawer, online, error, paper and panel changes are reported from now on, the present state at once. Behind
    /// ``initialise()``, which would end it.
    mutating func reportStatusAutomatically() { command(Self.automaticStatusOn) }

    /// GS a 4Fh.
    static let automaticStatusOn: [UInt8] = [0x1D, 0x61, 0x4F]

    /// FS . ends the double-byte mode.
    mutating func leaveDoubleByteMode() { command([0x1C, 0x2E]) }

    /// ESC R 0: the brackets, braces and other characters national sets replace are those of ASCII.
    mutating func selectASCII() { command([0x1B, 0x52, 0x00]) }

    /// ESC t n.
    mutating func selectCodePage(_ number: UInt8) { command([0x1B, 0x74], number) }

    /// ESC ! n: font and emphasis in one.
    mutating func printMode(_ mode: UInt8) { command([0x1B, 0x21], mode) }

    /// GS B n.
    mutating func inverse(_ isOn: Bool) { command([0x1D, 0x42], isOn ? 1 : 0) }

    /// ESC a n, at the beginning of a line.
    mutating func justify(_ alignment: Alignment) {
        let number: UInt8 =
            switch alignment {
            case .left: 0
            case .centre: 1
            case .right: 2
            }
        command([0x1B, 0x61], number)
    }

    mutating func text(_ cells: ArraySlice<UInt8>) { bytes.append(contentsOf: cells) }

    /// ESC d n.
    mutating func feed(lines: UInt8) { command([0x1B, 0x64], lines) }

    /// ESC J n, in vertical motion units.
    mutating func feed(units: UInt8) { command([0x1B, 0x4A], units) }

    /// GS V 65/66 n: feeds to the knife and n units more, then cuts.
    mutating func feedAndCut(_ kind: CutKind, extraUnits: UInt8) {
        command([0x1D, 0x56], kind == .full ? 0x41 : 0x42)
        bytes.append(extraUnits)
    }

    /// GS V 0/1: cuts where the paper stands.
    mutating func cut(_ kind: CutKind) { command([0x1D, 0x56], kind == .full ? 0x00 : 0x01) }

    /// ESC p m t1 t2.
    mutating func pulse(_ pulse: DrawerPulse) { command(pulse.command) }

    /// GS v 0: `rows` rows of `stride` bytes, both below 256.
    mutating func raster(stride: UInt8, rows: UInt8, dots: ArraySlice<UInt8>) {
        command([0x1D, 0x76, 0x30, 0x00, stride, 0x00, rows, 0x00])
        bytes.append(contentsOf: dots)
        longestCommand = max(longestCommand, 8 + dots.count)
    }

    /// GS ( k functions 165, 167, 169, 180 and 181: a QR code of model 2. The payload has at most 2,953 bytes.
    mutating func qr(_ payload: [UInt8], moduleDots: UInt8, errorCorrection: QRErrorCorrection) {
        command([0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00])
        command([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43], moduleDots)
        command([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45], 0x30 + UInt8(errorCorrection.rawValue))
        let length = payload.count + 3
        command([0x1D, 0x28, 0x6B], UInt8(length & 0xFF))
        bytes.append(UInt8(length >> 8))
        bytes.append(contentsOf: [0x31, 0x50, 0x30])
        bytes.append(contentsOf: payload)
        longestCommand = max(longestCommand, 8 + payload.count)
        command([0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30])
    }

    /// GS h, GS w, GS H, GS f, GS k 73: CODE128 with its content below in font A.
    mutating func code128(_ data: [UInt8], heightDots: UInt8, moduleDots: UInt8) {
        command([0x1D, 0x68], heightDots)
        command([0x1D, 0x77], moduleDots)
        command([0x1D, 0x48, 0x02])
        command([0x1D, 0x66, 0x00])
        command([0x1D, 0x6B, 0x49], UInt8(data.count))
        bytes.append(contentsOf: data)
        longestCommand = max(longestCommand, 4 + data.count)
    }

    private mutating func command(_ head: [UInt8], _ parameter: UInt8) {
        bytes.append(contentsOf: head)
        bytes.append(parameter)
    }

    private mutating func command(_ command: [UInt8]) { bytes.append(contentsOf: command) }
}
