/// How a visitor picks among the starts that are listed.
public enum Choice: Hashable, Sendable {
  case logit(LogitChoice)
  case wantedDay(WantedDay)

  /// What is done by who finds the start he wants taken.
  public var spill: Spill {
    switch self {
    case .logit(let choice): choice.spill
    case .wantedDay: .chooseAgain
    }
  }

  /// Whether it matters to anybody how a site was rated.
  public var readsRatings: Bool {
    switch self {
    case .logit(let choice): choice.classes.contains { $0.readsRatings }
    case .wantedDay: false
    }
  }
}
