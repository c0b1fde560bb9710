/// Logs of visits in tables of their own: `visits: {trace: visits.csv}` in a segment. The text of the file takes the
/// place of its path, so that the document holds all that its results depend on.
enum TraceTable {
  /// The document with the texts in the places of the paths.
  ///
  /// - Returns: a flaw for each file that cannot be read.
  static func included(
    in document: DocumentNode, beside file: String
  ) -> (document: DocumentNode, flaws: [Flaw]) {
    var flaws: [Flaw] = []
    let changed = document.changing("segments") { segments in
      segments.changingAll { segment, name in
        segment.changing("visits") { visits in
          visits.changing("trace") { trace in
            included(trace, at: "segments.\(name).visits.trace", beside: file, &flaws)
          }
        }
      }
    }
    return (changed, flaws)
  }

  private static func included(
    _ trace: DocumentNode, at path: String, beside file: String, _ flaws: inout [Flaw]
  ) -> DocumentNode {
    // A text of several lines is the table itself.
    guard case .scalar(let name, let isPlain) = trace.content, !name.contains("\n"),
      !(isPlain && DocumentNode.nulls.contains(name))
    else { return trace }
    let table = CatalogueTable.path(of: name, beside: file)
    do {
      let text = try ScenarioFile.text(at: table)
      return DocumentNode(line: 1, column: 1, content: .scalar(text, isPlain: false), file: table)
    } catch {
      // What cannot be read is a problem of the line that names it; a broken line is one of the table.
      let place =
        error.kind == .notUTF8
        ? Place(line: error.place.line, column: 1, path: "", file: table) : trace.place(path)
      flaws.append(Flaw(error.kind, at: place))
      return trace
    }
  }
}

extension DocumentNode {
  /// The mapping with another value under a key; the node itself where it has none.
  fileprivate func changing(
    _ key: String, _ change: (DocumentNode) -> DocumentNode
  ) -> DocumentNode {
    guard case .mapping(var entries) = content,
      let place = entries.firstIndex(where: { $0.key == key })
    else { return self }
    entries[place] = entries[place].with(change(entries[place].value))
    return with(.mapping(entries))
  }

  /// The mapping with another value under each key.
  fileprivate func changingAll(
    _ change: (DocumentNode, _ key: String) -> DocumentNode
  ) -> DocumentNode {
    guard case .mapping(let entries) = content else { return self }
    return with(.mapping(entries.map { $0.with(change($0.value, $0.key)) }))
  }
}

extension DocumentNode.Entry {
  fileprivate func with(_ value: DocumentNode) -> DocumentNode.Entry {
    DocumentNode.Entry(key: key, line: line, column: column, value: value, file: file)
  }
}
