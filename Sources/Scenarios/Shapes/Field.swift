/// A key of a mapping with what may stand behind it.
struct Field<Value: Sendable>: Sendable {
  let name: String
  let meaning: String
  let shape: Shape<Value>
  /// What a mapping without this key means; nil if it must be there.
  let whenMissing: Value?
  let isRequired: Bool
  /// The default as it would be written, for the schema.
  let writtenDefault: JSON?

  /// A key that must be there.
  static func required(_ name: String, _ shape: Shape<Value>, _ meaning: String) -> Field {
    Field(
      name: name, meaning: meaning, shape: shape, whenMissing: nil, isRequired: true,
      writtenDefault: nil)
  }

  /// A key that may be left out, with what that means.
  static func optional(
    _ name: String, _ shape: Shape<Value>, default value: Value, written: JSON?, _ meaning: String
  ) -> Field {
    Field(
      name: name, meaning: meaning, shape: shape, whenMissing: value, isRequired: false,
      writtenDefault: written)
  }

  /// A key that may be left out.
  static func optional<Wrapped>(
    _ name: String, _ shape: Shape<Wrapped>, _ meaning: String
  ) -> Field where Value == Wrapped? {
    Field(
      name: name, meaning: meaning, shape: shape.map(Optional.some), whenMissing: .some(nil),
      isRequired: false, writtenDefault: nil)
  }

  /// A key that must be there; if it is wrong, the mapping is read none the less.
  static func requiredSection<Wrapped>(
    _ name: String, _ shape: Shape<Wrapped>, _ meaning: String
  ) -> Field where Value == Wrapped? {
    Field(
      name: name, meaning: meaning, shape: shape.attempted, whenMissing: .some(nil),
      isRequired: true, writtenDefault: nil)
  }

  /// A key that may be left out; if it is wrong, the mapping is read none the less.
  static func section<Wrapped>(
    _ name: String, _ shape: Shape<Wrapped>, default value: Wrapped, written: JSON? = nil,
    _ meaning: String
  ) -> Field where Value == Wrapped? {
    Field(
      name: name, meaning: meaning, shape: shape.attempted, whenMissing: .some(value),
      isRequired: false, writtenDefault: written)
  }

  /// A key that may be left out; if it is wrong, the mapping is read as if it were.
  static func optionalSection<Wrapped>(
    _ name: String, _ shape: Shape<Wrapped>, _ meaning: String
  ) -> Field where Value == Wrapped? {
    Field(
      name: name, meaning: meaning, shape: shape.attempted, whenMissing: .some(nil),
      isRequired: false, writtenDefault: nil)
  }

  /// What the mapping says under this key.
  func take(
    from mapping: [DocumentNode.Entry], of node: DocumentNode, _ path: String,
    _ reading: inout Reading
  ) -> Value? {
    if let entry = mapping.first(where: { $0.key == name }) {
      return shape.read(entry.value, path.appending(key: name), &reading)
    }
    if isRequired { reading.note(.missing(name, meaning: meaning), at: node.place(path)) }
    return whenMissing
  }

  /// The key in the schema of its mapping.
  var schema: (String, JSON) {
    var beside: [(String, JSON)] = [("description", .text(meaning))]
    if let writtenDefault { beside.append(("default", writtenDefault)) }
    return (name, shape.schema.with(beside))
  }
}

extension String {
  /// This path with one key more.
  func appending(key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}
