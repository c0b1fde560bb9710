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
  public private(set) var calendar: BusinessCalendar
  public let rules: BookingRules
  public private(set) var sites: [Site]
  public let catalogue: Catalogue
  /// The actual minutes of each service, by index in the catalogue.
  public let serviceTimes: [Law]
  /// How the provider answers bookings of each service, by index in the catalogue; nil: he accepts at once.
  public let providers: [ProviderHabit?]
  public let absences: [AbsenceProcess]
  public let windows: [NamedWindow]
  public let segments: [Segment]
  public let channels: [Channel]
  /// By segment, then by channel.
  public let flows: [Flow]
  /// By rising bookings.
  public let tiers: [Tier]
  public let care: Care
  public let queues: [WalkInQueue]
  /// The baseline first, then the others by name.
  public var policies: [Policy]
  public var plan: StudyPlan
  /// The table of services that the scenario names, if it names one.
  public var catalogueFile: String?

  public init(
    name: String, about: String, seed: UInt64, currency: Currency, calendar: BusinessCalendar,
    rules: BookingRules, sites: [Site], catalogue: Catalogue, serviceTimes: [Law],
    providers: [ProviderHabit?] = [], absences: [AbsenceProcess] = [], windows: [NamedWindow],
    segments: [Segment], channels: [Channel], flows: [Flow], tiers: [Tier] = [], care: Care = .none,
    queues: [WalkInQueue], policies: [Policy], plan: StudyPlan
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
    self.providers = providers
    self.absences = absences
    self.windows = windows
    self.segments = segments
    self.channels = channels
    self.flows = flows
    self.tiers = tiers
    self.care = care
    self.queues = queues
    self.policies = policies
    self.plan = plan
  }

  /// The same business in a year without holidays, in which every week is like the other.
  public var withoutHolidays: Model {
    var model = self
    model.calendar = BusinessCalendar(zone: calendar.zone)
    model.sites = sites.map { $0.keeping(BusinessCalendar(zone: $0.calendar.zone)) }
    return model
  }

  /// Whether appointments may move after they were made.
  var movesAppointments: Bool {
    !absences.isEmpty || providers.contains { $0 != nil }
      || segments.contains { !$0.attendance.reschedules.isZero }
  }

  /// Whether the business may have to cancel appointments.
  var cancelsByProvider: Bool {
    !absences.isEmpty || providers.contains { $0 != nil }
      || catalogue.services.contains { $0.rules.expectedShowRate != nil }
  }

  /// Whether anything can be told to customers that the simulation must act upon.
  var informsCustomers: Bool {
    !absences.isEmpty || providers.contains { $0 != nil }
      || segments.contains { ($0.attendance.waitlist?.joins ?? 0) > 0 }
  }
}
