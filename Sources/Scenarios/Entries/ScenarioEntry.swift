import Demand
import TimeAndMoney

/// A whole scenario as it is written. A section that is wrong in itself is nil, and what depends on it is not
/// checked further.
struct ScenarioEntry: Sendable {
  let version: Int?
  let name: String?
  let about: String?
  let seed: UInt64?
  let currency: Currency?
  let calendar: CalendarEntry?
  let windows: [Pair<String, HoursEntry>]?
  let sites: [SiteEntry]?
  /// A service that is wrong in itself is nil; the others are checked none the less.
  let services: [ServiceEntry?]?
  let booking: BookingEntry?
  let absences: [Located<AbsenceEntry>?]?
  let channels: [Pair<String, ChannelEntry?>]?
  let recommendation: [Pair<String, RecommendationEntry?>]?
  let demand: DemandEntry?
  let promotions: [PromotionEntry?]?
  let segments: [Pair<String, SegmentEntry?>]?
  let tiers: [TierEntry]?
  let care: Care?
  let walkIns: [Located<WalkInEntry>?]?
  let policies: [Pair<String, PolicyEntry?>]?
  let study: StudyEntry?
  /// Read again with the paths of the document.
  let uncertainty: [Pair<String, UncertaintyEntry?>]?
  let fieldCase: Located<CaseEntry>?

  static let shape = Shape<ScenarioEntry>.object(
    Field.requiredSection("offpeak", version, "the version of this format, 1"),
    Field.requiredSection(
      "name", nameShape, "a short name of the scenario"),
    Field.section("about", .text, default: "", written: .text(""), "what it is about"),
    Field.section(
      "seed", seed, default: 1, written: .number("1"), "the seed of all random numbers"),
    Field.section(
      "currency", currencyShape,
      default: Currency(code: "EUR"), written: .text("EUR"), "three letters of ISO 4217"),
    Field.requiredSection("calendar", CalendarEntry.shape, "the simulated period"),
    Field.section(
      "windows",
      windowsShape, default: [],
      written: .object([]), "named hours of the week; peak is what metrics call peak"),
    Field.requiredSection(
      "sites", sitesShape, "the places with bays and technicians"),
    Field.section(
      "services", ServiceEntry.catalogue, default: [], written: .object([]),
      "the catalogue: category, group, service"),
    Field.section(
      "booking", BookingEntry.shape, default: .standard, "the rules of booking"),
    Field.section(
      "absences", absencesShape, default: [],
      written: .list([]),
      "how often technicians, bays and equipment are missing, or sites close"),
    Field.section(
      "channels",
      .dictionary(keys: .name, values: ChannelEntry.shape.attempted, what: "names and channels"),
      default: [], written: .object([]),
      "ways to book and their steps; default: all see the list at once"),
    Field.section(
      "recommendation",
      .dictionary(
        keys: .name, values: RecommendationEntry.shape.attempted, what: "names and tracks"),
      default: [], written: .object([]), "who suggests which services, and how well"),
    Field.section(
      "demand", DemandEntry.shape, default: .steady,
      "what the visits of all segments have in common"),
    Field.section(
      "promotions", promotionsShape, default: [],
      written: .list([]), "days on which more or fewer customers come, such as a sale"),
    Field.section(
      "segments",
      segmentsShape,
      default: [], written: .object([]), "kinds of customers who book"),
    Field.section(
      "tiers", .list(of: TierEntry.shape, what: "tiers"), default: [], written: .list([]),
      "ranks that customers reach by completed bookings, lowest first"),
    Field.section(
      "care", CareEntry.shape, default: .none,
      "what the business does for those it has served; default: nothing"),
    Field.section(
      "walk_ins", walkInsShape, default: [],
      written: .list([]), "queues of customers who come without an appointment"),
    Field.section(
      "policies",
      policiesShape,
      default: baselineOnly, written: .object([("baseline", .object([]))]), "what is compared"),
    Field.section("study", StudyEntry.shape, default: .standard, "how it is compared"),
    Field.section(
      "uncertainty", uncertainty, default: [], written: .object([]),
      "numbers that vary together: names and groups"),
    Field.optionalSection(
      "case", CaseEntry.shape.located, "a change of this business, and what was claimed for it"),
    make: ScenarioEntry.init)

  // Of stated types, since the compiler gives up on all of them within one expression.
  private static let nameShape = Shape<String>.scalar(NameText.scenarioForm, NameText.scenario)
  private static let currencyShape = Shape<Currency>.scalar(
    CurrencyText.form, CurrencyText.currency)
  private static let windowsShape = Shape<[Pair<String, HoursEntry>]>.dictionary(
    keys: .name, values: HoursEntry.shape, what: "names and hours")
  private static let sitesShape = Shape<[SiteEntry]>.list(of: SiteEntry.shape, what: "sites")
  private static let absencesShape = Shape<[Located<AbsenceEntry>?]>.list(
    of: AbsenceEntry.shape.located.attempted, what: "absences")
  private static let promotionsShape = Shape<[PromotionEntry?]>.list(
    of: PromotionEntry.shape.attempted, what: "promotions")
  private static let segmentsShape = Shape<[Pair<String, SegmentEntry?>]>.dictionary(
    keys: .name, values: SegmentEntry.shape.attempted, what: "names and segments")
  private static let walkInsShape = Shape<[Located<WalkInEntry>?]>.list(
    of: WalkInEntry.shape.located.attempted, what: "queues")
  private static let policiesShape = Shape<[Pair<String, PolicyEntry?>]>.dictionary(
    keys: .name, values: PolicyEntry.shape.attempted, what: "names and policies")

  static let uncertainty = Shape<[Pair<String, UncertaintyEntry?>]>.dictionary(
    keys: .name, values: UncertaintyEntry.shape.attempted, what: "names and groups")

  private static let version = Shape<Int>(
    schema: .object([("const", .number("1"))]),
    read: Shape<Int>.scalar(NumberText.wholeForm) { text throws(ProblemKind) in
      guard text == "1" else { throw .wrongVersion(DocumentNode.quoted(text)) }
      return 1
    }.read)

  private static let seed = Shape<UInt64>(
    schema: .object([("type", .text("integer")), ("minimum", .number("0"))]),
    read: Shape<UInt64>.scalar(NumberText.wholeForm, NumberText.seed).read)

  private static let baselineOnly: [Pair<String, PolicyEntry?>] = [
    Pair(
      key: Located(value: "baseline", place: Place(line: 1, column: 1, path: "policies")),
      value: .baseline)
  ]
}
