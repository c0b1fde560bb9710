/// What a visitor does where others have taken a start before him.
public enum Spill: Hashable, Sendable {
  /// He chooses among the starts that are free, by the tastes he has.
  case chooseAgain
  /// He chooses among all starts that hours and skills allow, and leaves if the one he wants is not free.
  case leave
}
