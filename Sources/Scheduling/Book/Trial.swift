/// What looking for room has changed so far: the words of the lines and the works as they were before, so that all of
/// it can be put back exactly, not worked out again.
struct Trial {
  private struct Word {
    let place: Int
    let bits: UInt64
  }

  /// A work that was given to somebody else, and who had it before.
  struct Move {
    let day: Int
    let place: Int
    let from: Int16
  }

  struct Mark {
    fileprivate let words: Int
    fileprivate let moves: Int
  }

  private var words: ContiguousArray<Word> = []
  private(set) var moves: ContiguousArray<Move> = []

  var mark: Mark { Mark(words: words.count, moves: moves.count) }

  /// Keeps the words of some cells that are about to be written.
  mutating func keep(_ lines: BitLines, _ row: Int, _ cells: Range<Int>) {
    for place in lines.places(of: row, cells) {
      words.append(Word(place: place, bits: lines.words[place]))
    }
  }

  mutating func keep(_ move: Move) { moves.append(move) }

  /// Whether a work is with somebody else than before the trial.
  func hasLeftHome(_ day: Int, _ place: Int, now technician: Int16) -> Bool {
    moves.first { $0.day == day && $0.place == place }.map { $0.from != technician } ?? false
  }

  /// Puts everything back that was changed behind a mark, the last first.
  mutating func undo(to mark: Mark, in book: inout SiteBook) {
    while words.count > mark.words {
      let word = words.removeLast()
      book.busyTechnicians.put(word.bits, at: word.place)
      book.freeTechnicians.put(book.presence.words[word.place] & ~word.bits, at: word.place)
    }
    while moves.count > mark.moves {
      let move = moves.removeLast()
      book.assignments[move.day][move.place].technician = move.from
    }
  }
}
