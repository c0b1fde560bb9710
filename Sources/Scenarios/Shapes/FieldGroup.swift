/// Some keys of a mapping, which several shapes may share.
struct FieldGroup<Value: Sendable>: Sendable {
  fileprivate let properties: [(String, JSON)]
  fileprivate let required: [JSON]
  fileprivate let take:
    @Sendable (
      _ mapping: [DocumentNode.Entry], _ node: DocumentNode, _ path: String,
      _ reading: inout Reading
    ) -> Value?

  /// A group of fields. All are read even if one is wrong.
  static func of<each Part: Sendable>(
    _ fields: repeat Field<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> FieldGroup {
    var properties: [(String, JSON)] = []
    var required: [JSON] = []
    for field in repeat each fields {
      properties.append(field.schema)
      if field.isRequired { required.append(.text(field.name)) }
    }
    return FieldGroup(properties: properties, required: required) { mapping, node, path, reading in
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

extension Shape {
  /// A mapping whose keys are those of several groups.
  static func joined<each Group: Sendable>(
    _ groups: repeat FieldGroup<each Group>, make: @escaping @Sendable (repeat each Group) -> Value
  ) -> Shape {
    var properties: [(String, JSON)] = []
    var required: [JSON] = []
    for group in repeat each groups {
      properties += group.properties
      required += group.required
    }
    let known = properties.map(\.0)
    let schema = JSON.object([
      ("type", .text("object")), ("additionalProperties", .truth(false)),
      ("required", .list(required)), ("properties", .object(properties)),
    ])
    return Shape(schema: schema) { node, path, reading in
      guard let mapping = node.mapping(knowing: known, path, &reading) else { return nil }
      let parts = (repeat (each groups).take(mapping, node, path, &reading))
      do {
        return make(repeat try present(each parts))
      } catch {
        return nil
      }
    }
  }
}
