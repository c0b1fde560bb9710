extension Shape {
  /// A single text, read as it stands by a grammar.
  static func scalar(
    _ form: ValueForm, _ parse: @escaping @Sendable (String) throws(ProblemKind) -> Value
  ) -> Shape {
    Shape(schema: form.schema) { node, path, reading in
      guard case .scalar(let text, let isPlain) = node.content else {
        reading.note(.notAText(found: node.summary, form), at: node.place(path))
        return nil
      }
      if isPlain, DocumentNode.nulls.contains(text) {
        reading.note(.nothingHere(text, form), at: node.place(path))
        return nil
      }
      return reading.value(at: node.place(path)) { () throws(ProblemKind) in try parse(text) }
    }
  }

  /// One of a few words.
  static func word(_ words: KeyValuePairs<String, Value>) -> Shape {
    let known = words.map(\.key)
    let form = ValueForm("one of these words", like: known.joined(separator: " or "))
    let shape = scalar(form) { text throws(ProblemKind) in
      guard let value = words.first(where: { $0.key == text })?.value else {
        throw .unknownWord(text, known: known)
      }
      return value
    }
    let schema = JSON.object([("enum", .list(known.map(JSON.text)))])
    return Shape(schema: schema, read: shape.read)
  }
}

extension Shape {
  /// One of a few words, or else another text.
  static func word(_ words: KeyValuePairs<String, Value>, or other: Shape) -> Shape {
    let known = words.map { JSON.text($0.key) }
    let schema = JSON.object([
      ("anyOf", .list([.object([("enum", .list(known))]), other.schema]))
    ])
    return Shape(schema: schema) { node, path, reading in
      if case .scalar(let text, _) = node.content,
        let value = words.first(where: { $0.key == text })?.value
      {
        return value
      }
      return other.read(node, path, &reading)
    }
  }
}

extension Shape where Value == Bool {
  /// True or false, in these two words: yes, no, on and off mean something else to every reader.
  static var truth: Shape {
    let shape = word(["true": true, "false": false])
    return Shape(schema: .object([("type", .text("boolean"))]), read: shape.read)
  }
}

extension Shape where Value == Int {
  /// A whole number inside a range.
  static func count(_ range: ClosedRange<Int>) -> Shape {
    let shape = Shape.scalar(NumberText.wholeForm) { text throws(ProblemKind) in
      let number = try NumberText.whole(text)
      guard range.contains(number) else {
        throw .outside(text, lowest: "\(range.lowerBound)", highest: "\(range.upperBound)")
      }
      return number
    }
    let schema = JSON.object([
      ("type", .text("integer")), ("minimum", .number("\(range.lowerBound)")),
      ("maximum", .number("\(range.upperBound)")),
    ])
    return Shape(schema: schema, read: shape.read)
  }
}

extension Shape where Value == Double {
  /// A plain decimal.
  static var number: Shape {
    let shape = Shape.scalar(NumberText.form) { text throws(ProblemKind) in
      try NumberText.number(text)
    }
    let schema = JSON.object([
      ("anyOf", .list([.object([("type", .text("number"))]), ValueForm.uncertain]))
    ])
    return Shape(schema: schema, read: shape.read)
  }
}
