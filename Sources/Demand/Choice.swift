/// How a visitor picks among the starts that are listed.
public enum Choice: Hashable, Sendable {
  case logit(LogitTastes)
  case wantedDay(WantedDay)
}
