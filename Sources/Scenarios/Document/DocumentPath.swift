/// A path to a value of a document, as a person writes it.
struct DocumentPath {
  /// One step from a node to one of its children, by place.
  typealias Steps = [Int]

  /// Where a value stands, or, with a new key, where it would stand.
  struct Place {
    let steps: Steps
    let newKey: String?
  }

  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The place of the single value that the path means.
  func place(in root: DocumentNode) throws(PathProblem) -> Place {
    let spot = try spot(in: root)
    if spot.newKey != nil { return spot }
    return Place(steps: try Self.value(at: spot.steps, in: root, text), newKey: nil)
  }

  /// The place that the path means, whatever stands there. It leads to nothing within a section `case`.
  func spot(in root: DocumentNode) throws(PathProblem) -> Place {
    let root = root.emptyingCase
    let found = Self.routes(in: root, text[...])
    if found.count > 1 {
      throw .ambiguous(text, candidates: found.map { root.path(of: $0, adding: nil) })
    }
    if let steps = found.first { return Place(steps: steps, newKey: nil) }
    if let place = newKey(in: root) { return place }
    throw notFound(in: root)
  }

  /// A mapping with a `count` or a `value` stands for that.
  private static func value(
    at steps: Steps, in root: DocumentNode, _ text: String
  ) throws(PathProblem) -> Steps {
    let node = root.node(at: steps)
    switch node.content {
    case .scalar: return steps
    case .mapping(let entries):
      for key in ["value", "count"] {
        guard let place = entries.firstIndex(where: { $0.key == key }),
          case .scalar = entries[place].value.content
        else { continue }
        return key == "value" ? steps : steps + [place]
      }
      throw .noValue(text, keys: entries.map(\.key))
    case .list: throw .noValue(text, keys: node.names)
    }
  }

  /// All ways to read a path from a node, the shortest ones: by children first, then by descendants of the same depth.
  private static func routes(in node: DocumentNode, _ rest: Substring) -> [Steps] {
    if rest.isEmpty { return [[]] }
    let direct = directRoutes(in: node, rest)
    if !direct.isEmpty { return direct }
    var level = node.children.enumerated().map { ([$0.offset], $0.element) }
    while !level.isEmpty {
      let found = level.flatMap { steps, node in
        directRoutes(in: node, rest).map { steps + $0 }
      }
      if !found.isEmpty { return found }
      level = level.flatMap { steps, node in
        node.children.enumerated().map { (steps + [$0.offset], $0.element) }
      }
    }
    return []
  }

  private static func directRoutes(in node: DocumentNode, _ rest: Substring) -> [Steps] {
    var found: [Steps] = []
    var length: Int?
    for (place, remainder) in node.childrenNamed(atStartOf: rest) {
      // The longest name that leads somewhere is meant; several things may bear it.
      if let length, remainder.count > length { break }
      let routes = routes(in: node.children[place], remainder)
      if routes.isEmpty { continue }
      length = remainder.count
      found += routes.map { [place] + $0 }
    }
    return found
  }

  /// A last step that the mapping before it does not have yet.
  private func newKey(in root: DocumentNode) -> Place? {
    let dot = text.lastIndex(of: ".")
    let parent = dot.map { text[..<$0] } ?? ""
    let key = dot.map { text[text.index(after: $0)...] } ?? text[...]
    let found = Self.routes(in: root, parent)
    guard found.count == 1, !key.isEmpty, !key.contains("["), key != "case", parent != "case",
      case .mapping(let entries) = root.node(at: found[0]).content,
      entries.allSatisfy({ $0.key != key }), isKnown(String(key), in: root, at: found[0])
    else { return nil }
    return Place(steps: found[0], newKey: String(key))
  }

  /// Whether a scenario may have a key there: it is read with it, and not called unknown.
  private func isKnown(_ key: String, in root: DocumentNode, at steps: Steps) -> Bool {
    let changed = root.setting("?", at: steps[...], adding: key)
    var reading = Reading()
    _ = ScenarioEntry.shape.read(changed, "", &reading)
    return !reading.flaws.contains { flaw in
      guard case .unknownKey(let unknown, _) = flaw.kind, unknown == key else { return false }
      return flaw.place.path == root.path(of: steps, adding: key)
    }
  }

  private func notFound(in root: DocumentNode) -> PathProblem {
    var deepest = root
    var found = ""
    var missing = text
    for end in text.indices where text[end] == "." || text[end] == "[" {
      let routes = Self.routes(in: root, text[..<end])
      guard routes.count == 1 else { continue }
      deepest = root.node(at: routes[0])
      found = String(text[..<end])
      missing = String(text[end...].drop { $0 == "." })
    }
    let step = String(missing.prefix { $0 != "." })
    return .notFound(text, step: step, in: found, known: deepest.names)
  }
}
