import TimeAndMoney

/// The kinds of day a key names.
enum DayText: Hashable, Sendable {
  /// Every day, holidays too unless they are named beside it.
  case daily
  case kinds([DayKind])

  static let form = ValueForm(
    "a kind of day", like: "mon, mon-fri, \"mon, wed\", daily or holidays",
    pattern: "^(daily|\(piecePattern)(, *\(piecePattern))*)$")
  static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let dayPattern = "(\(names.joined(separator: "|")))"
  private static let piecePattern = "(\(dayPattern)(-\(dayPattern))?|holidays)"

  init(_ text: String) throws(ProblemKind) {
    if text == "daily" {
      self = .daily
      return
    }
    var kinds: [DayKind] = []
    for piece in text.pieces(",") { kinds += try Self.kinds(piece, of: text) }
    self = .kinds(kinds)
  }

  private static func kinds(_ piece: String, of text: String) throws(ProblemKind) -> [DayKind] {
    if piece == "holidays" { return [.holiday] }
    let ends = piece.pieces("-")
    guard let first = ends.first, let last = ends.last, ends.count <= 2,
      let start = names.firstIndex(of: first), let end = names.firstIndex(of: last)
    else {
      throw (try? ClockText.range(piece)) == nil
        ? .notADay(text, known: names + ["daily", "holidays"]) : .rangesNeedQuotes(text)
    }
    let length = (end - start + 7) % 7
    return (0...length).map { DayKind(rawValue: (start + $0) % 7)! }
  }
}

extension DayKind {
  /// The kind as a scenario writes it.
  var text: String { self == .holiday ? "holidays" : DayText.names[rawValue] }
}
