import Yams

extension Flaw {
  /// What the parser says, at the place where it says it.
  init(yamlError error: any Error, in text: String) {
    let start = Place(line: 1, column: 1, path: "")
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let hasTab = text.line(mark.line)?.contains("\t") ?? false
      let said = [context?.sentence, problem].compactMap { $0 }.joined(separator: ", ")
      self.init(hasTab ? .tab(said) : .notYAML(said), at: Place(mark, ""))
    case .reader(let problem, let offset, _, _):
      self.init(.notYAML(problem), at: offset.map { text.place(ofCharacter: $0) } ?? start)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(.repeatedKeys(keys), at: Place(context.mark, ""))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      self.init(.notYAML("\(error)"), at: start)
    }
  }
}

extension YamlError.Context {
  fileprivate var sentence: String {
    "\(text) (line \(mark.line), column \(mark.column))"
  }
}

extension String {
  /// A line by its number from 1.
  fileprivate func line(_ number: Int) -> Substring? {
    let lines = split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  fileprivate func place(ofCharacter offset: Int) -> Place {
    let before = prefix(offset)
    let line = before.filter(\.isNewline).count + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return Place(line: line, column: column, path: "")
  }
}
