/// 06 70, a check of the terminal's connection to its host (PA00P015 ch. 2).
public struct Diagnosis: MessageBody {
    public static let control = ControlField.diagnosis

    /// How deep the check goes, TLV tag 1B.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case line = 1, extended, configuration, emvConfiguration, ep2
    }

    public var fields: FieldList

    /// - Parameter kind: nil leaves it to the terminal.
    public init(kind: Kind? = nil) throws(ZVTError) {
        fields = FieldList()
        if let kind { try fields.append(tlv: [TLV(.diagnosisKind, [kind.rawValue])]) }
    }

    public init(data: [UInt8]) throws(ZVTError) { fields = try FieldList(data) }

    public var data: [UInt8] { Array(fields.encoded) }

    public var kind: Kind? { fields.tlv.first(.diagnosisKind)?.bytes.first.flatMap(Kind.init(rawValue:)) }
}
