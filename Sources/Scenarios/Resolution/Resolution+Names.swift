extension Resolution {
  /// The index of a name among those defined; nil with a problem if it is not there.
  mutating func index(
    of name: Located<String>, among known: [String], what: String
  ) -> Int? {
    if let index = known.firstIndex(of: name.value) { return index }
    reading.note(.unknown(what, name.value, known: known), at: name.place)
    return nil
  }

  /// The indices of several names, each of which may stand only once.
  mutating func indices(
    of names: [Located<String>], among known: [String], what: String
  ) -> [Int]? {
    checkUnique(names, what: what)
    let indices = names.map { index(of: $0, among: known, what: what) }
    return indices.contains(nil) ? nil : indices.compactMap { $0 }.sorted()
  }

  /// Notes every name that already stands above.
  mutating func checkUnique(_ names: [Located<String>], what: String) {
    var firstLines: [String: Int] = [:]
    for name in names {
      if let line = firstLines[name.value] {
        reading.note(.twice(what, name.value, firstLine: line), at: name.place)
      } else {
        firstLines[name.value] = name.place.line
      }
    }
  }
}
