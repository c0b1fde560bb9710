import Yams

/// Turns YAML text into document nodes.
enum DocumentReader {
  /// The most nodes a scenario may have, those behind aliases counted wherever they appear.
  static let mostNodes = 200_000

  /// The single document of a text.
  static func document(in text: String) throws(Flaw) -> DocumentNode {
    let start = Place(line: 1, column: 1, path: "")
    let text = text.withoutByteOrderMark
    if let flaw = AliasKeys.flaw(in: text) { throw flaw }
    let root: Node
    do {
      // The basic resolver knows no types: 08 and 8 are different keys, and every scalar stays the text it is.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let first = try parser.nextRoot() else { throw Flaw(.empty, at: start) }
      if let second = try parser.nextRoot() {
        throw Flaw(.severalDocuments, at: second.mark.map { Place($0, "") } ?? start)
      }
      root = first
    } catch let flaw as Flaw {
      throw flaw
    } catch {
      throw Flaw(yamlError: error, in: text)
    }
    var count = 0
    let document = try node(root, path: "", depth: 0, &count)
    if case .scalar(let scalar, true) = document.content, DocumentNode.nulls.contains(scalar) {
      throw Flaw(.empty, at: start)
    }
    return document
  }

  private static func node(
    _ node: Node, path: String, depth: Int, _ count: inout Int
  ) throws(Flaw) -> DocumentNode {
    let mark = node.mark
    let place = Place(line: mark?.line ?? 1, column: mark?.column ?? 1, path: path)
    count += 1
    guard count <= mostNodes else { throw Flaw(.tooManyNodes(limit: mostNodes), at: place) }
    guard depth <= 100 else { throw Flaw(.tooDeep(limit: 100), at: place) }
    return DocumentNode(
      line: place.line, column: place.column,
      content: try content(node, at: place, depth: depth, &count))
  }

  private static func content(
    _ node: Node, at place: Place, depth: Int, _ count: inout Int
  ) throws(Flaw) -> DocumentNode.Content {
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      var nodes: [DocumentNode] = []
      for item in sequence {
        let inner = "\(place.path)[\(nodes.count)]"
        nodes.append(try Self.node(item, path: inner, depth: depth + 1, &count))
      }
      return .list(nodes)
    case .mapping(let mapping):
      var entries: [DocumentNode.Entry] = []
      for (key, value) in mapping {
        entries.append(try entry(key, value, in: place, depth: depth, &count))
      }
      return .mapping(entries)
    case .alias:
      throw Flaw(.notYAML("this alias has no anchor"), at: place)
    }
  }

  private static func entry(
    _ key: Node, _ value: Node, in place: Place, depth: Int, _ count: inout Int
  ) throws(Flaw) -> DocumentNode.Entry {
    let line = key.mark?.line ?? place.line
    let column = key.mark?.column ?? place.column
    guard case .scalar(let scalar) = key else {
      throw Flaw(.keyIsNoText, at: Place(line: line, column: column, path: place.path))
    }
    let path = place.path.appending(key: scalar.string)
    return DocumentNode.Entry(
      key: scalar.string, line: line, column: column,
      value: try node(value, path: path, depth: depth + 1, &count))
  }
}

extension Place {
  init(_ mark: Mark, _ path: String) {
    self.init(line: mark.line, column: mark.column, path: path)
  }
}

extension String {
  fileprivate var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
