/// What a coefficient of utility is about.
public enum Taste: UInt32, CaseIterable, Sendable {
  case scheduleDelayEarly, scheduleDelayLate, leadTime, price, reward, outside, travel, rating
  case technicianLevel
}
