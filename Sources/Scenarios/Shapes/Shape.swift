/// One description of a piece of a scenario: how it is read, and what an editor's schema says of it.
struct Shape<Value: Sendable>: Sendable {
  /// The JSON Schema of this piece.
  let schema: JSON
  /// Reads the piece that stands at a path, noting every problem; nil if there was one.
  let read: @Sendable (_ node: DocumentNode, _ path: String, _ reading: inout Reading) -> Value?
}

extension Shape {
  /// The same piece read into another type.
  func map<Other>(_ change: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    Shape<Other>(schema: schema) { node, path, reading in read(node, path, &reading).map(change) }
  }

  /// The same piece under a further rule.
  func checked(_ problem: @escaping @Sendable (Value) -> ProblemKind?) -> Shape {
    refined { value throws(ProblemKind) in
      if let problem = problem(value) { throw problem }
      return value
    }
  }

  /// The same piece turned into another type, which may fail.
  func refined<Other>(
    _ change: @escaping @Sendable (Value) throws(ProblemKind) -> Other
  ) -> Shape<Other> {
    Shape<Other>(schema: schema) { node, path, reading in
      guard let value = read(node, path, &reading) else { return nil }
      return reading.value(at: node.place(path)) { () throws(ProblemKind) in try change(value) }
    }
  }

  /// The piece together with its place.
  var located: Shape<Located<Value>> {
    Shape<Located<Value>>(schema: schema) { node, path, reading in
      read(node, path, &reading).map { Located(value: $0, place: node.place(path)) }
    }
  }

  /// The piece, or nil if it is wrong, so that what surrounds it is read none the less.
  var attempted: Shape<Value?> {
    Shape<Value?>(schema: schema) { node, path, reading in .some(read(node, path, &reading)) }
  }

  /// The piece with its schema under a name, so that the schema says it once.
  func named(_ name: String, _ meaning: String) -> Shape {
    Shape(
      schema: .definition(
        name: name, schema.with([("description", .text(meaning))]), beside: []), read: read)
  }
}
