internal import JSON

extension DecodingError {
    /// Which parameter of a call is at fault, such as `lines[2].amount`; `parameters` if they are no object at all.
    var parameterPath: String { fieldPath.isEmpty ? "parameters" : fieldPath }
}
