import FuzzSupport

@testable import ZVT

/// The input is a command that is being answered, a character set, and one message without its length.
@main enum FuzzMessage {
    static func main() {
        runFuzzer { input in
            let command = input.pick(commands)
            let charset = input.pick(CharacterSet.allCases)
            let apdu = APDU(ControlField(input.byte(), input.byte()), data: input.rest())
            checkFraming(apdu)
            let message = checkDecoding(apdu, answering: command)
            readEverything(of: message, charset)
            checkDescription(of: apdu, charset)
            checkLog(of: apdu)
        }
    }

    private static let commands: [ControlField?] = [
        nil, .registration, .authorization, .statusEnquiry, .endOfDay, .repeatReceipt,
    ]
}

private func checkFraming(_ apdu: APDU) {
    let encoded = apdu.encoded
    if ControlField.isClass(apdu.control.cla) {
        expect((try? APDU(encoded: encoded)) == apdu, "a message reads as it was written")
        expect((try? APDU(encoded: encoded.dropLast())) == nil, "a message without its last byte is none")
        expect((try? APDU(encoded: encoded + [0])) == nil, "a byte too many is no message")
    }
    expect((try? SerialFrame.decode(SerialFrame.encode(encoded))) == encoded, "a block reads as it was written")
}

/// The message, salvaged if need be.
private func checkDecoding(_ apdu: APDU, answering command: ControlField?) -> Message {
    let (message, damage) = Message.salvage(apdu, answering: command)
    expect(message.apdu == apdu, "what is salvaged is the message that came, byte for byte")
    do throws(ZVTError) {
        let read = try Message(apdu, answering: command)
        expect(read == message && damage == nil, "a sound message is read as it is salvaged")
        checkBuilding(read)
    } catch {
        expect(error == damage, "the damage is what reading complains of")
        expect((0...apdu.data.count).contains(error.offset), "the damage lies within the body: \(error)")
    }
    return message
}

/// Fields that were read can be built again, one by one.
private func checkBuilding(_ message: Message) {
    guard case .statusInformation(let information) = message else { return }
    let fields = information.fields
    guard fields.encoded.count <= FieldList.maximumBuiltCount else { return }
    var built = FieldList()
    do throws(ZVTError) {
        for entry in fields.entries { try built.append(BMP(entry.number), bytes: fields.bytes[entry.content]) }
    } catch {
        expect(false, "fields that were read can be built: \(error)")
    }
    let count = fields.encoded.count - fields.unknownRest.count
    expect(built.encoded.count <= count, "what is built has the shortest lengths")
    expect(built.encoded.count < count || built.encoded == fields.encoded.prefix(count), "the same bytes are built")
    expect(built.numbers == fields.numbers, "the same fields are built")
    expect(built.tlv == fields.tlv, "the same TLV elements are built")
}
