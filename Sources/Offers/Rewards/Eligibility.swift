import TimeAndMoney

/// To whom and when a reward is given, beside its hours, services and segments.
public struct Eligibility: Hashable, Sendable {
  /// How long before the start a reward is given.
  public enum Lead: Hashable, Sendable {
    /// Local days from the publication to the start.
    case days(ClosedRange<Int>)
    /// From the publication to the start; without an upper end for nil.
    case spans(atLeast: Span, atMost: Span?)
  }

  /// Indices; nil for all.
  public var sites: [Int]?
  /// Ranks by tiers, 0 for none; nil for all.
  public var ranks: [Int]?
  /// Nil for both, first visits and later ones.
  public var isFirstVisit: Bool?
  /// Nil for any lead.
  public var lead: Lead?
  public var phase: Phase
  /// In an experiment: whether it is of the policy that is tried, or of the control; nil elsewhere.
  public var isOfTreatment: Bool?

  public static let everybody = Eligibility()

  public init(
    sites: [Int]? = nil, ranks: [Int]? = nil, isFirstVisit: Bool? = nil, lead: Lead? = nil,
    phase: Phase = .always
  ) {
    self.sites = sites
    self.ranks = ranks
    self.isFirstVisit = isFirstVisit
    self.lead = lead
    self.phase = phase
  }

  /// Whether it comes and goes while a day is on sale.
  var changes: Bool { lead != nil || phase.first != nil || phase.last != nil }

  func covers(_ audience: Audience) -> Bool {
    ranks?.contains(audience.rank) ?? true
      && isFirstVisit.map { $0 == audience.isFirstVisit } ?? true
  }

  /// Whether it holds for a start at a publication.
  func covers(_ start: DayOffer.Start, of offer: DayOffer, at moment: PublicationMoment) -> Bool {
    guard sites?.contains(offer.site) ?? true, phase.contains(moment.today) else { return false }
    switch lead {
    case nil: return true
    case .days(let range): return range.contains(moment.today.days(to: offer.localDay))
    case .spans(let least, let most):
      let lead = moment.now.span(to: start.instant)
      return lead >= least && most.map { lead <= $0 } ?? true
    }
  }
}
