import TimeAndMoney

/// Sees to it that one answer speaks of a start once, so that the order of its parts does not matter.
struct SaidOnce {
  private struct Page: Hashable {
    let site: Int
    let item: Int
    let day: LocalDay
  }

  /// The list of the answer it watches.
  let what: String
  private var said: [Page: StandingStretches<Int>] = [:]

  init(what: String) {
    self.what = what
  }

  /// - Parameters:
  ///   - item: what is said of the starts: of a service, or of a reward.
  ///   - index: that of the part in its list.
  mutating func note(
    site: Int, item: Int, _ starts: StartsWord, index: Int
  ) throws(Nonsense) {
    let page = Page(site: site, item: item, day: starts.day)
    if let other = said[page]?.firstValue(in: starts.time) {
      throw Nonsense(
        place: "\(what)[\(index)]",
        reason: "\(what)[\(other)] speaks of the same starts on \(starts.day).")
    }
    said[page, default: .init()].say(index, of: starts.time)
  }
}
