/// One of the ways a mapping with a single key may go on.
struct Alternative<Value: Sendable>: Sendable {
  let key: String
  let meaning: String
  let shape: Shape<Value>

  init<Inner>(
    _ key: String, _ shape: Shape<Inner>, _ meaning: String,
    make: @escaping @Sendable (Inner) -> Value
  ) {
    self.key = key
    self.meaning = meaning
    self.shape = shape.map(make)
  }
}

extension Shape {
  /// A mapping with exactly one of several keys, such as `{exponential: {mean: 3 min}}`.
  static func oneOf(_ alternatives: [Alternative<Value>]) -> Shape {
    let known = alternatives.map(\.key)
    let schema = JSON.object([
      ("oneOf", .list(alternatives.map(\.schema)))
    ])
    return Shape(schema: schema) { node, path, reading in
      guard let entries = node.mapping(knowing: known, path, &reading) else { return nil }
      let found = entries.filter { known.contains($0.key) }
      guard found.count == 1, let entry = found.first,
        let alternative = alternatives.first(where: { $0.key == entry.key })
      else {
        if found.count != 1, found.count == entries.count {
          reading.note(.exactlyOne(of: known, found: found.map(\.key)), at: node.place(path))
        }
        return nil
      }
      return alternative.shape.read(entry.value, path.appending(key: entry.key), &reading)
    }
  }

  /// A single text, or else a longer form.
  static func either(_ short: Shape, or long: Shape) -> Shape {
    Shape(schema: .object([("anyOf", .list([short.schema, long.schema]))])) { node, path, reading in
      if case .scalar = node.content { return short.read(node, path, &reading) }
      return long.read(node, path, &reading)
    }
  }
}

extension Alternative {
  fileprivate var schema: JSON {
    .object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("required", .list([.text(key)])),
      ("properties", .object([(key, shape.schema.with([("description", .text(meaning))]))])),
    ])
  }
}
