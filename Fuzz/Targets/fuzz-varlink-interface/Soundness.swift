import FuzzSupport
import VarlinkIDL

/// What `InterfaceDefinition` promises beyond the grammar.
func checkSoundness(of definition: InterfaceDefinition) {
    expect(areUnique(definition.members.map(\.name)), "members have different names")
    let types = Dictionary(definition.types.map { ($0.name, $0.body) }) { first, _ in first }
    for body in types.values {
        switch body {
        case .structure(let structure): check(structure, types)
        case .enumeration(let enumeration): check(enumeration)
        }
    }
    for method in definition.methods {
        check(method.parameters, types)
        check(method.reply, types)
    }
    for error in definition.errors { check(error.parameters, types) }
    checkFiniteness(types)
}

private func areUnique(_ names: [String]) -> Bool { Set(names).count == names.count }

private func check(_ enumeration: Enumeration) {
    expect(areUnique(enumeration.cases.map(\.name)), "cases have different names")
}

private func check(_ structure: Structure, _ types: [String: TypeDefinition.Body]) {
    expect(areUnique(structure.fields.map(\.name)), "fields have different names")
    for field in structure.fields { check(field.type, types) }
}

private func check(_ type: TypeExpression, _ types: [String: TypeDefinition.Body]) {
    switch type {
    case .bool, .int, .float, .string, .object: break
    case .named(let name): expect(types[name] != nil, "every type exists")
    case .structure(let structure): check(structure, types)
    case .enumeration(let enumeration): check(enumeration)
    case .array(let element), .map(let element), .optional(let element): check(element, types)
    }
}

/// Every type has a value that can be written down, found from the simplest types upwards.
private func checkFiniteness(_ types: [String: TypeDefinition.Body]) {
    var finite: Set<String> = []
    var before = -1
    while finite.count > before {
        before = finite.count
        for (name, body) in types {
            switch body {
            case .enumeration: finite.insert(name)
            case .structure(let structure): if isFinite(structure, finite) { finite.insert(name) }
            }
        }
    }
    expect(finite.count == types.count, "every type has a finite value")
}

private func isFinite(_ structure: Structure, _ finite: Set<String>) -> Bool {
    structure.fields.allSatisfy { field in
        switch field.type {
        case .bool, .int, .float, .string, .object, .enumeration, .array, .map, .optional: true
        case .named(let name): finite.contains(name)
        case .structure(let structure): isFinite(structure, finite)
        }
    }
}
