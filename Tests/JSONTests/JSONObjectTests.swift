import JSON
import Testing

/// Small objects are searched and large ones hashed; both are to be the same from outside.
@Suite struct JSONObjectTests {
    @Test(arguments: [1, 16, 17, 100])
    func `members keep their order and are found by name`(count: Int) {
        let object = numbered(0..<count)

        #expect(object.members.map(\.name) == (0..<count).map { "n\($0)" })
        for number in 0..<count { #expect(object["n\(number)"] == .integer(Int64(number))) }
        #expect(object["n\(count)"] == nil)
    }

    @Test(arguments: [1, 16, 17, 100])
    func `a name stands once, with its first value`(count: Int) {
        var object = numbered(0..<count)

        let again = (0..<count).map { object.append("n\($0)", .null) }
        #expect(again == Array(repeating: false, count: count))
        #expect(object == numbered(0..<count))
        let isNew = object.append("new", .null)
        #expect(isNew)
        #expect(object.members.count == count + 1)
    }

    @Test(arguments: [2, 16, 17, 100])
    func `the order of members has no meaning, their names and values have`(count: Int) {
        let object = numbered(0..<count)
        let reversed = numbered((0..<count).reversed())

        #expect(object == reversed)
        #expect(object.hashValue == reversed.hashValue)
        #expect(object != numbered(0..<count - 1))
        #expect(object != numbered(1..<count + 1))
        #expect(object.sorted.members.map(\.name) == reversed.sorted.members.map(\.name))
    }

    /// As Swift compares, both names are the same.
    @Test(arguments: [0, 16, 100])
    func `names that differ in bytes only are two names`(others: Int) {
        var object = numbered(0..<others)

        let areNew = [object.append("\u{E4}", 1), object.append("a\u{308}", 2)]
        #expect(areNew == [true, true])
        #expect(object["\u{E4}"] == 1)
        #expect(object["a\u{308}"] == 2)
    }

    private func numbered(_ numbers: some Sequence<Int>) -> JSONObject {
        JSONObject(numbers.map { ("n\($0)", .integer(Int64($0))) })
    }
}
