import Fixtures
import Offers
import Scheduling
import Testing
import TimeAndMoney

@Suite("What a visitor is shown")
struct OfferSheetTests {
  private let garage = Garage.plain
  private var now: Instant { garage.instant("06:00") }

  /// A sheet as one visitor sees it, with what is needed to read it.
  private struct Shown {
    let sheet: OfferSheet
    let table: OfferTable
    let book: BookDays
    let garage: Garage

    /// The quote at a start, or nil if nothing is offered there.
    func quote(_ clock: String) -> Quote? {
      let published = garage.level(in: table, clock, service: sheet.service)
      let cell = book.cell(at: garage.instant(clock))
      return sheet.level(published: published, cell: cell, day: 0)
        .map { table.quote(level: $0, service: sheet.service) }
    }
  }

  private func show(
    _ policy: Policy, service: Int = 0, supply: OfferSheet.Supply = .listed, drawn: Int = 0,
    taken: [String] = []
  ) -> Shown {
    var scheduler = garage.scheduler(for: policy)
    for clock in taken {
      let cell = scheduler.days(of: 0).cell(at: garage.instant(clock))
      guard case .held = scheduler.hold(Slot(site: 0, job: 0, cell: cell), now: now) else {
        fatalError("The start is not free.")
      }
    }
    let table = garage.table(of: policy)
    var budget = RewardBudget(policy: policy)
    for _ in 0..<drawn { budget.draw(garage.quote(policy)) }
    var sheet = OfferSheet()
    sheet.fill(
      service: service, at: 0, now: now, supply: supply, scheduler: &scheduler, table: table,
      budget: budget)
    return Shown(sheet: sheet, table: table, book: scheduler.days(of: 0), garage: garage)
  }

  @Test(
    "A start is offered if it is free, and not if it is taken, past closing or closed",
    arguments: [
      ("07:45", false), ("08:00", true), ("09:30", true), ("09:45", false), ("10:15", false),
      ("10:30", true), ("17:30", true), ("17:45", false),
    ])
  func starts(clock: String, isOffered: Bool) {
    let shown = show(.trial(), taken: ["10:00"])
    #expect((shown.quote(clock) != nil) == isOffered)
  }

  @Test(
    "Where the gift does not fit, the start is offered at the same price without it",
    arguments: [
      ("08:30", 0), ("08:45", 0), ("09:00", nil), ("09:15", nil), ("10:30", 0), ("16:45", 0),
      ("17:00", nil), ("17:30", nil),
    ] as [(String, Int?)])
  func fallback(clock: String, reward: Int?) throws {
    let policy = Policy.trial(
      prices: [.factor(0.9)], rewards: [.gift(.bayTime(.minutes(45)), worth: 900)])
    let quote = try #require(show(policy, taken: ["10:00"]).quote(clock))
    #expect(quote.reward == reward && quote.price.minorUnits == 9_000)
    #expect(quote.job == (reward == nil ? 0 : 2))
    #expect(quote.worth.minorUnits == (reward == nil ? 0 : 900))
  }

  @Test(
    "A free inspection is offered where the senior is there for both, and else only the oil change",
    arguments: [("08:00", 0), ("10:30", 0), ("10:45", nil), ("14:00", nil)] as [(String, Int?)])
  func addedService(clock: String, reward: Int?) throws {
    let policy = Policy.trial(rewards: [.gift(.service(1), services: [0])])
    #expect(try #require(show(policy).quote(clock)).reward == reward)
  }

  @Test(
    "When the budget is used up the start is offered at the same price without the reward",
    arguments: [(0, 0), (1, 0), (2, nil)] as [(Int, Int?)])
  func usedUp(drawn: Int, reward: Int?) throws {
    let rewards: [RewardRule] = [
      .money(500, dailyBudget: 1_000), .gift(.bayTime(.minutes(30)), cost: 500, dailyBudget: 1_000),
    ]
    for rule in rewards {
      let policy = Policy.trial(prices: [.factor(1.1)], rewards: [rule])
      let quote = try #require(show(policy, drawn: drawn).quote("10:00"))
      #expect(quote.reward == reward && quote.price.minorUnits == 11_000)
    }
  }

  @Test("Each start has its own level")
  func levels() throws {
    let policy = Policy.trial(
      prices: [.factor(0.5, .daily("08:00-09:00"))], rewards: [.money(200, .daily("14:00-15:00"))])
    let shown = show(policy)
    let quotes = ["08:00", "09:00", "14:00"].map { shown.quote($0) }
    #expect(quotes.map { $0?.price.minorUnits } == [5_000, 10_000, 10_000])
    #expect(quotes.map { $0?.givenBack.minorUnits } == [0, 0, 200])
  }

  @Test("If nothing were booked, what hours and skills allow would be offered")
  func allAllowed() {
    let policy = Policy.trial(rewards: [.gift(.bayTime(.minutes(45)))])
    let taken = show(policy, supply: .allAllowed, taken: ["10:00"])
    let free = show(policy)
    for minute in stride(from: 0, to: 1_440, by: 15) {
      let clock = TimeOfDay(hour: minute / 60, minute: minute % 60).description
      #expect(taken.quote(clock)?.job == free.quote(clock)?.job, "\(clock)")
    }
    #expect(taken.quote("10:00")?.reward == 0)
  }

  @Test("The words of a day hold exactly the starts at which something is offered")
  func words() {
    let policy = Policy.trial(rewards: [.gift(.bayTime(.minutes(45)))])
    let shown = show(policy, taken: ["10:00"])
    for cell in shown.book.cells(of: 0) {
      let first = shown.sheet.word(0, on: 0).firstCell
      let word = shown.sheet.word((cell - first) / 64, on: 0)
      let isSet = word.bits >> UInt64((cell - first) % 64) & 1 == 1
      let isOffered = shown.sheet.level(published: 0, cell: cell, day: 0) != nil
      #expect(isSet == isOffered)
    }
    #expect(!shown.sheet.isEmpty)
  }

  @Test("A sheet is empty when nothing is free, and holds nothing of the visitor before")
  func reuse() {
    let garage = garage
    let policy = Policy.trial(rewards: [.gift(.bayTime(.minutes(45)))])
    var scheduler = garage.scheduler(for: policy)
    let table = garage.table(of: policy)
    let budget = RewardBudget(policy: policy)
    var sheet = OfferSheet()
    #expect(sheet.isEmpty)
    func fill(_ service: Int, at clock: String, day: Int) {
      sheet.fill(
        service: service, at: 0, now: garage.instant(clock, day: day), supply: .listed,
        scheduler: &scheduler, table: table, budget: budget)
    }
    fill(0, at: "06:00", day: 0)
    #expect(!sheet.isEmpty && sheet.service == 0 && sheet.site == 0)
    fill(1, at: "17:45", day: 6)
    #expect(sheet.isEmpty && sheet.service == 1)
    fill(0, at: "17:30", day: 6)
    #expect(sheet.plain.count == 1)
  }
}
