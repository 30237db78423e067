import FuzzSupport
import ZVT

/// What a log shows must not depend on what it must not show.
func checkLog(of apdu: APDU) {
    let text = apdu.logText
    if let secret = passwordRange(in: apdu) {
        expect(log(apdu, with: secret) == text, "a log does not tell passwords apart")
    }
    guard case .statusInformation(let information)? = try? Message(apdu),
        let secret = cardNumberRange(in: information.fields)
    else { return }
    expect(log(apdu, with: secret) == text, "a log does not tell card numbers apart but by their last four digits")
}

/// The log of the same message with other digits there.
private func log(_ apdu: APDU, with secret: Range<Int>) -> String {
    var data = apdu.data
    for index in secret { data[index] = data[index] == 0x12 ? 0x34 : 0x12 }
    return APDU(apdu.control, data: data).logText
}

/// Three bytes at the start of the commands that want one.
private func passwordRange(in apdu: APDU) -> Range<Int>? {
    let commands: [UInt8] = [0x00, 0x10, 0x12, 0x1B, 0x20, 0x21, 0x30, 0x31, 0x50, 0x51, 0x52, 0x91, 0x93, 0x95]
    guard apdu.control.cla == 0x06, commands.contains(apdu.control.ins), apdu.data.count >= 3 else { return nil }
    return 0..<3
}

/// The first card number but its last four digits; nil where something else follows the number.
private func cardNumberRange(in fields: FieldList) -> Range<Int>? {
    guard let number = fields[.primaryAccountNumber] else { return nil }
    let nibbles = number.flatMap { [$0 >> 4, $0 & 0x0F] }
    guard !nibbles.contains(0xD) else { return nil }
    let padding = nibbles.reversed().prefix { $0 == 0xF }.count
    let secret = (nibbles.count - padding - 4) / 2
    guard secret > 0 else { return nil }
    return number.startIndex..<number.startIndex + secret
}
