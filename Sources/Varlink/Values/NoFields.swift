/// The coding keys of a struct without fields.
public enum NoFields: CodingKey {}
