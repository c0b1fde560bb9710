/// What is counted of confirmed visits by lead time.
public enum LeadCount: Int, CaseIterable, Sendable {
  case confirmed, completed, cancelled, noShows
}
