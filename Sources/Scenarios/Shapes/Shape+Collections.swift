extension Shape {
  /// A list; every element is read even if one before it is wrong.
  static func list<Element>(of element: Shape<Element>, what: String) -> Shape
  where Value == [Element] {
    let schema = JSON.object([("type", .text("array")), ("items", element.schema)])
    return Shape(schema: schema) { node, path, reading in
      guard case .list(let nodes) = node.content else {
        reading.note(.notAList(found: node.summary, of: what), at: node.place(path))
        return nil
      }
      let elements = nodes.enumerated().map { index, node in
        element.read(node, "\(path)[\(index)]", &reading)
      }
      return allOrNone(elements)
    }
  }

  /// A mapping whose keys are values too: names, days, hours, lead times.
  static func dictionary<Key, Element>(
    keys: Shape<Key>, values: Shape<Element>, what: String
  ) -> Shape where Value == [Pair<Key, Element>] {
    let schema = JSON.object([
      ("type", .text("object")), ("propertyNames", keys.schema.ofKeys),
      ("additionalProperties", values.schema),
    ])
    return Shape(schema: schema) { node, path, reading in
      guard case .mapping(let entries) = node.content else {
        reading.note(.notAMappingOf(found: node.summary, what), at: node.place(path))
        return nil
      }
      let pairs = entries.map { entry -> Pair<Key, Element>? in
        let inner = path.appending(key: entry.key)
        let key = keys.read(entry.keyNode, inner, &reading)
        let value = values.read(entry.value, inner, &reading)
        guard let key, let value else { return nil }
        return Pair(key: Located(value: key, place: entry.place(inner)), value: value)
      }
      return allOrNone(pairs)
    }
  }
}

/// A key and what stands behind it.
struct Pair<Key: Sendable, Element: Sendable>: Sendable {
  let key: Located<Key>
  let value: Element
}

/// The elements if none is nil.
private func allOrNone<Element>(_ elements: [Element?]) -> [Element]? {
  elements.contains { $0 == nil } ? nil : elements.map { $0! }
}
