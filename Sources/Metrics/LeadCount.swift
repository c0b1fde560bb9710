/// What is counted of appointments by lead time.
public enum LeadCount: Int, CaseIterable, Sendable {
  case appointments, completed, cancelled, noShows
}
