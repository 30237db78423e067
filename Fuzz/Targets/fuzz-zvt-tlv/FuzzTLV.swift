import FuzzSupport
import ZVT

/// The input is the content of a TLV container.
@main enum FuzzTLV {
    static func main() {
        runFuzzer { input in
            check(input.rest())
        }
    }
}

private func check(_ bytes: [UInt8]) {
    let elements: [TLV]
    do throws(ZVTError) {
        elements = try TLV.decode(bytes)
    } catch {
        expect((0...bytes.count).contains(error.offset), "the offset of a fault lies within the bytes: \(error)")
        expect(!isContainer(bytes), "what is rejected is no message's container either")
        return
    }
    expect(elements.allSatisfy { depth($0) <= TLV.maximumDepth }, "nothing is nested deeper than the bound")
    let encoded = TLV.encode(elements)
    expect(encoded.count <= bytes.count, "no other length form is shorter")
    expect(encoded.count < bytes.count || encoded == bytes, "with the shortest length forms nothing changes")
    expect((try? TLV.decode(encoded)) == elements, "what was encoded decodes to the same elements")
    expect(isContainer(bytes), "elements are a container")
    checkBuilding(elements, encoded)
}

private func isContainer(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= FieldList.maximumBuiltCount - 8 else { return !bytes.isEmpty }
    var fields = FieldList()
    return (try? fields.append(.tlvContainer, bytes: bytes)) != nil
}

/// A field list with the container, built and read.
private func checkBuilding(_ elements: [TLV], _ encoded: [UInt8]) {
    guard encoded.count <= FieldList.maximumBuiltCount - 8 else { return }
    var fields = FieldList()
    do throws(ZVTError) {
        try fields.append(tlv: elements)
        expect(fields.tlv == elements, "a container gives back the elements it was built from")
        let read = try FieldList(Array(fields.encoded))
        expect(read.tlv == elements, "a container that was built reads as its elements")
        expect(read.unknownRest.isEmpty, "a container ends where its length says")
    } catch {
        expect(false, "elements that were read can be built: \(error)")
    }
}

private func depth(_ element: TLV) -> Int {
    1 + (element.elements.map(depth).max() ?? 0)
}
