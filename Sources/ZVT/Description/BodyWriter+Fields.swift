internal import JSON

extension BodyWriter {
    mutating func write(_ fields: FieldList) throws(ZVTError) {
        for entry in fields.entries {
            guard let definition = BMP(entry.number).definition else { continue }
            do throws(ZVTError) {
                object.add(definition.key, try value(Array(fields.bytes[entry.content]), definition.coding))
            } catch {
                throw ZVTError(error.reason, at: Int(entry.contentStart) + error.offset)
            }
        }
        if !fields.unknownRest.isEmpty {
            object.add(fields.entries.isEmpty ? "data" : "unknown_rest", hexText(fields.unknownRest))
        }
    }

    private func value(_ content: [UInt8], _ coding: BMP.Coding) throws(ZVTError) -> JSONValue {
        switch coding {
        case .byte: return content.first.map { .integer(Int64($0)) } ?? .string("")
        case .digits: return .string(BCD.digits(content))
        case .amount:
            guard let cents = BCD.value(content) else { throw ZVTError(.notDecimal("amount")) }
            return .integer(Int64(cents))
        case .text: return .string(charset.decode(content))
        case .paddedText: return .string(charset.decode(content[...].withoutTrailingNULs))
        case .binary: return .string(hexText(content))
        case .container: return .array(try TLV.decode(content).map(value))
        case .totals: return .object(value(try Totals(content)))
        }
    }

    /// Texts that are also shown as such. Of other tags the public descriptions that ours are compared with have only bytes.
    private static let texts: Set<TLVTag> = [.textLine, .vendorErrorText]

    private func value(_ element: TLV) -> JSONValue {
        var object = JSONObject()
        object.add("tag", element.tag.hex)
        switch element.value {
        case .constructed(let elements): object.add("value", .array(elements.map(value)))
        case .primitive(let bytes):
            object.add("hex", hexText(bytes))
            if element.tag.isConstructed { object.add("not_tlv", .bool(true)) }
            if Self.texts.contains(element.tag) { object.add("text", charset.decode(bytes)) }
        }
        return .object(object)
    }

    private func value(_ totals: Totals) -> JSONObject {
        var object = JSONObject()
        object.add("receipt_from", totals.firstReceipt)
        object.add("receipt_to", totals.lastReceipt)
        let names = ["girocard", "jcb", "eurocard", "amex", "visa", "diners", "other"]
        for (name, group) in zip(names, totals.groups) {
            var member = JSONObject()
            member.add("count", group.count)
            member.add("cents", group.cents)
            object.add(name, .object(member))
        }
        if !totals.extra.isEmpty { object.add("extra", hexText(totals.extra)) }
        return object
    }
}
