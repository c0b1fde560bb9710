/// A kind of problem at a place, before the file's name is known.
struct Flaw: Error, Hashable, Sendable {
  let kind: ProblemKind
  let place: Place

  init(_ kind: ProblemKind, at place: Place) {
    self.kind = kind
    self.place = place
  }

  /// The same at the same spot, whatever leads there.
  var withoutPath: Flaw {
    Flaw(kind, at: Place(line: place.line, column: place.column, path: "", file: place.file))
  }
}
