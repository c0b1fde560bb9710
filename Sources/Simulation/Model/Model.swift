import Demand
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// A checked scenario: everything a replication needs, with every cross-reference resolved to an index.
public struct Model: Sendable {
  public var name: String
  public let about: String
  public var seed: UInt64
  public let currency: Currency
  /// The scenario's own zone and holidays: the days of visits, of the study and of its reports.
  public private(set) var calendar: BusinessCalendar
  public let rules: BookingRules
  public private(set) var sites: [Site]
  public let catalogue: Catalogue
  /// Which of its services are variants of others.
  public let levels: ServiceLevels
  /// The actual minutes of each service, by index in the catalogue.
  public let serviceTimes: [Law]
  /// How the provider answers bookings of each service, by index in the catalogue; nil: he accepts at once.
  public let providers: [ProviderHabit?]
  public let absences: [AbsenceProcess]
  public let windows: [NamedWindow]
  public let segments: [Segment]
  public let channels: [Channel]
  public let recommendation: Recommendation
  /// The services each service consists of, by index in the catalogue: itself, or the parts of a combination.
  public let parts: [[Int]]
  /// By segment, then by channel.
  public private(set) var flows: [Flow]
  /// By rising bookings.
  public let tiers: [Tier]
  public let care: Care
  public let queues: [WalkInQueue]
  /// The baseline first, then the others by name.
  public var policies: [Policy]
  public var plan: StudyPlan
  /// How long before the start customers are reminded who have booked before that, the longest first.
  public var reminders: [Span] = []
  /// The table of services that the scenario names, if it names one.
  public var catalogueFile: String?
  /// Who starts the programs of its policies; nil where no program can be started.
  public var launcher: (any ProgramLauncher)?

  public init(
    name: String, about: String, seed: UInt64, currency: Currency, calendar: BusinessCalendar,
    rules: BookingRules, sites: [Site], catalogue: Catalogue, levels: ServiceLevels,
    serviceTimes: [Law],
    providers: [ProviderHabit?] = [], absences: [AbsenceProcess] = [], windows: [NamedWindow],
    segments: [Segment], channels: [Channel], flows: [Flow],
    recommendation: Recommendation, parts: [[Int]], tiers: [Tier], care: Care,
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
    self.levels = levels
    self.serviceTimes = serviceTimes
    self.providers = providers
    self.absences = absences
    self.windows = windows
    self.segments = segments
    self.channels = channels
    self.flows = flows
    self.recommendation = recommendation
    self.parts = parts
    self.tiers = tiers
    self.care = care
    self.queues = queues
    self.policies = policies
    self.plan = plan
  }

  /// The same business in a year without holidays, seasons, growth and promotions, in which every week is like the other.
  public var withoutHolidays: Model {
    var model = self
    model.calendar = BusinessCalendar(zone: calendar.zone)
    model.sites = sites.map { $0.keeping(BusinessCalendar(zone: $0.calendar.zone)) }
    model.flows = flows.map {
      Flow(
        segment: $0.segment, channel: $0.channel, visits: $0.visits.withoutCalendar, pace: $0.pace)
    }
    return model
  }

  /// Whether anything is suggested to anybody.
  var advises: Bool {
    !recommendation.tracks.isEmpty
      || segments.contains { $0.addOns.contains { !$0.isEmpty } }
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
