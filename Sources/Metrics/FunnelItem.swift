/// What is tallied of the steps before the list; times in microseconds.
public enum FunnelItem: Int, CaseIterable, Sendable {
  /// Who looked for a service, found or not, and how long.
  case searches, searchTime
  /// Who called a desk, of these while nobody was there, who was answered, how long they waited and talked.
  case calls, closed, answered, waitTime, talkTime
}
