/// What minutes of a resource group are counted as. Open minutes belong to the calendar and are not counted.
public enum MinuteKind: Int, CaseIterable, Sendable {
  case bookedPaid, bookedReward, buffer, blocked, busyPaid, busyReward, overtime
  /// Announced absence within opening.
  case absent
}
