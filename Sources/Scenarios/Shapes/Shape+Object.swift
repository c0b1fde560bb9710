extension Shape {
  /// A mapping with known keys. All its fields are read even if one is wrong, and unknown keys are problems.
  static func object<each Part: Sendable>(
    _ fields: repeat Field<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Shape {
    .joined(FieldGroup<Value>.of(repeat each fields, make: make)) { $0 }
  }
}

extension DocumentNode {
  /// The entries of this mapping, unknown keys noted; nil if it is none.
  func mapping(
    knowing known: [String], _ path: String, _ reading: inout Reading
  ) -> [DocumentNode.Entry]? {
    guard case .mapping(let entries) = content else {
      reading.note(.notAMapping(found: summary, keys: known), at: place(path))
      return nil
    }
    for entry in entries where !known.contains(entry.key) {
      reading.note(
        .unknownKey(entry.key, known: known), at: entry.place(path.appending(key: entry.key)))
    }
    return entries
  }
}
