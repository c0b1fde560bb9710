extension Shape {
  /// A mapping with known keys. All its fields are read even if one is wrong, and unknown keys are problems.
  static func object<each Part: Sendable>(
    _ fields: repeat Field<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Shape {
    var properties: [(String, JSON)] = []
    var required: [JSON] = []
    for field in repeat each fields {
      properties.append(field.schema)
      if field.isRequired { required.append(.text(field.name)) }
    }
    let known = properties.map(\.0)
    let schema = JSON.object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("required", .list(required)), ("properties", .object(properties)),
    ])
    return Shape(schema: schema) { node, path, reading in
      guard let mapping = node.mapping(knowing: known, path, &reading) else { return nil }
      let parts = (repeat (each fields).take(from: mapping, of: node, path, &reading))
      do {
        return make(repeat try present(each parts))
      } catch {
        return nil
      }
    }
  }
}

private struct Missing: Error {}

private func present<Part>(_ part: Part?) throws(Missing) -> Part {
  guard let part else { throw Missing() }
  return part
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
