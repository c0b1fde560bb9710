/// A change of a document by path, resolved: where it is, and what stands there then.
struct CaseChange {
  /// What is written for a parameter that is left out.
  static let notSet = "not set"

  let steps: DocumentPath.Steps
  let newKey: String?
  /// The whole path.
  let path: String
  /// What stands there now; nil where it is not set.
  let old: DocumentNode?
  /// Nil where it is left out.
  let node: DocumentNode?

  /// As it is written.
  var before: String? { old?.written }
  var after: String? { node?.written }

  init(_ pair: Pair<String, DocumentNode>, in root: DocumentNode) throws(PathProblem) {
    let place = try DocumentPath(pair.key.value).spot(in: root)
    var steps = place.steps
    var node: DocumentNode? = pair.value
    if case .scalar(let text, let isPlain) = pair.value.content {
      if text == Self.notSet {
        if let key = place.newKey {
          // What is not there cannot be left out.
          throw PathProblem.notFound(
            pair.key.value, step: key, in: root.path(of: steps, adding: nil),
            known: root.node(at: steps).names)
        }
        node = nil
      } else if place.newKey == nil {
        // A text in the place of a mapping that stands for one value, or else of the whole.
        steps = (try? DocumentPath(pair.key.value).place(in: root).steps) ?? steps
        let old = root.scalar(at: steps) ?? ""
        let kept = WrittenNumber.keepingUnit(of: old, in: text)
        node = pair.value.with(.scalar(kept, isPlain: isPlain))
      }
    }
    self.steps = steps
    newKey = place.newKey
    path = root.path(of: steps, adding: newKey)
    old = newKey == nil ? root.node(at: steps) : nil
    self.node = node
  }

  /// The document with all changes; what is left out goes last, so that places stay.
  static func applied(_ changes: [CaseChange], to root: DocumentNode) -> DocumentNode {
    var changed = root
    for change in changes {
      guard let node = change.node else { continue }
      changed = changed.setting(node, at: change.steps[...], adding: change.newKey)
    }
    let dropped = changes.filter { $0.node == nil }.map(\.steps)
    for steps in dropped.sorted(by: { $1.lexicographicallyPrecedes($0) }) {
      changed = changed.removing(at: steps[...])
    }
    return changed
  }

  /// Whether one leads into the other.
  func overlaps(_ other: CaseChange) -> Bool {
    if newKey != nil || other.newKey != nil { return path == other.path }
    return steps.starts(with: other.steps) || other.steps.starts(with: steps)
  }

  /// Whether a path leads to what it changes.
  func holds(_ whole: String) -> Bool {
    whole == path || whole.hasPrefix(path + ".") || whole.hasPrefix(path + "[")
  }
}
