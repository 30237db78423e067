import FuzzSupport
import ZVT

/// The input is a message.
@main enum FuzzMasking {
    static func main() {
        runFuzzer { input in
            guard let apdu = try? APDU(encoded: input.rest()) else { return }
            check(apdu)
        }
    }
}

private func check(_ apdu: APDU) {
    let masked = apdu.masked
    expect(masked.control == apdu.control, "a masked message is the same message")
    expect(masked.data.count == apdu.data.count, "lengths stay")
    expect(masked.masked == masked, "masking what is masked changes nothing")
    let (was, damage) = Message.salvage(apdu)
    let (now, stillDamage) = Message.salvage(masked)
    expect((damage == nil) == (stillDamage == nil), "what could be read still can, what could not still cannot")
    guard case .statusInformation(let before) = was, case .statusInformation(let after) = now else { return }
    expect(before.fields.numbers == after.fields.numbers, "the fields are the same")
    expect(before.resultCode == after.resultCode && before.amount == after.amount, "results are shown")
    let shown = after.panLastFour ?? ""
    expect(
        shown == before.panLastFour ?? "" || shown.allSatisfy { $0 == "E" },
        "of a card number the last four digits are shown, or none")
}
