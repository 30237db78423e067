/// Makes sure that a value is computed although nothing is done with it.
@inline(never)
public func use<Value>(_ value: Value) {}
