/// A guess at the name somebody meant, for commands.
public enum NameGuess {
  /// The known name nearest to a text, or nil if none is near.
  public static func nearest(to text: String, among known: [String]) -> String? {
    Guess.nearest(to: text, among: known)
  }
}
