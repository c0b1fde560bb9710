/// When the first visits of a flow come.
public enum Visits: Sendable {
  case drawn(DrawnVisits)
  /// The same instants in every replication.
  case replayed(VisitTrace)

  /// The rates of a week; nil for what is replayed.
  public var profile: VisitProfile? {
    switch self {
    case .drawn(let drawn): drawn.profile
    case .replayed: nil
    }
  }

  /// The same in a year in which every week is like the other; what is replayed stays.
  public var withoutCalendar: Visits {
    switch self {
    case .drawn(let drawn): .drawn(drawn.withoutCalendar)
    case .replayed: self
    }
  }
}
