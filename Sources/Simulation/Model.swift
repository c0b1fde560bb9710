import Demand
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// A checked scenario: everything a replication needs, with every cross-reference resolved to an index.
public struct Model: Sendable {
  public let name: String
  public let about: String
  public var seed: UInt64
  public let currency: Currency
  /// The scenario's own zone and holidays: the days of visits, of the study and of its reports.
  public let calendar: BusinessCalendar
  public let rules: BookingRules
  public let sites: [Site]
  public let catalogue: Catalogue
  /// The actual minutes of each service, by index in the catalogue.
  public let serviceTimes: [Law]
  public let windows: [NamedWindow]
  public let segments: [Segment]
  public let queues: [WalkInQueue]
  /// The baseline first, then the others by name.
  public var policies: [Policy]
  public var plan: StudyPlan

  public init(
    name: String, about: String, seed: UInt64, currency: Currency, calendar: BusinessCalendar,
    rules: BookingRules, sites: [Site], catalogue: Catalogue, serviceTimes: [Law],
    windows: [NamedWindow], segments: [Segment], queues: [WalkInQueue], policies: [Policy],
    plan: StudyPlan
  ) {
    self.name = name
    self.about = about
    self.seed = seed
    self.currency = currency
    self.calendar = calendar
    self.rules = rules
    self.sites = sites
    self.catalogue = catalogue
    self.serviceTimes = serviceTimes
    self.windows = windows
    self.segments = segments
    self.queues = queues
    self.policies = policies
    self.plan = plan
  }
}
