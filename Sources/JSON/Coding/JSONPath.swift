/// Where within a value a coder stands, from the inside out, so that a step inwards copies nothing.
indirect enum JSONPath {
    case root
    case within(JSONPath, any CodingKey)

    var keys: [any CodingKey] {
        var keys: [any CodingKey] = []
        var path = self
        while case .within(let outer, let key) = path {
            keys.append(key)
            path = outer
        }
        return keys.reversed()
    }
}
