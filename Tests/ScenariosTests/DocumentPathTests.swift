import Testing

@testable import Scenarios

@Suite("Paths into a scenario")
struct DocumentPathTests {
  private static let text = """
    offpeak: 1
    sites:
      - {id: north.1, bays: [{group: lift, count: 3}, {group: wash, count: 2}]}
      - {id: south, bays: [{group: lift, count: 4}]}
    services: {care: {oil change: {oil: {minutes: 30, price: {value: 20, se: 2, source: survey}}}}}
    booking: {notice: 30 min}
    policies:
      baseline: {}
      reward: {rewards: [{name: discount, when: always, gives: {discount: 10%}}]}
      both: {rewards: [{name: a, gives: {discount: 5%}}, {name: b, gives: {discount: 6%}}]}
    """

  private func document() throws -> ScenarioDocument {
    try ScenarioDocument(text: Self.text, named: "g")
  }

  @Test(
    "A path names a value by keys, by names of listed things, or by place, and may skip what goes without saying",
    arguments: [
      ("booking.notice", "booking.notice", "30 min"),
      ("sites.north.1.bays.lift", "sites[0].bays[0].count", "3"),
      ("sites[1].bays[0].count", "sites[1].bays[0].count", "4"),
      ("sites.south.lift", "sites[1].bays[0].count", "4"),
      ("wash", "sites[0].bays[1].count", "2"),
      ("oil.minutes", "services.care.oil change.oil.minutes", "30"),
      ("oil change.oil.price", "services.care.oil change.oil.price", "20"),
      ("policies.reward.gives.discount", "policies.reward.rewards[0].gives.discount", "10%"),
      ("policies.both.b.discount", "policies.both.rewards[1].gives.discount", "6%"),
    ])
  func found(path: String, whole: String, value: String) throws {
    let document = try document()
    #expect(try document.wholePath(of: path) == whole)
    #expect(try document.value(at: path) == value)
  }

  @Test(
    "A path that leads nowhere, to several values or to no single value says what is there",
    arguments: [
      (
        "booking.notise",
        "booking.notise: booking has no notise; it has notice. Maybe you meant notice."
      ),
      ("sites.nord.bays", "sites.nord.bays: sites has no nord; it has north.1, south."),
      ("polices", "Maybe you meant policies."),
      ("both.discount", "both.discount may mean policies.both.rewards[0].gives.discount or"),
      ("lift", "lift may mean sites[0].bays[0] or sites[1].bays[0]. Write more of the path."),
      ("sites.south", "sites.south is not one value; name one of id, bays."),
      ("", " is not one value; name one of offpeak, sites"),
    ])
  func refused(path: String, expected: String) throws {
    let document = try document()
    let problem = #expect(throws: PathProblem.self) { try document.value(at: path) }
    #expect(problem?.description.contains(expected) == true, "\(problem?.description ?? "")")
  }

  @Test(
    "A bare number keeps the unit it replaces, but for the percent sign; anything else stands as it is written",
    arguments: [
      ("30 min", "45", "45 min"), ("30 min", "1 h", "1 h"),
      ("0.012 per CNY", "0.02", "0.02 per CNY"),
      ("-0.9 per h", "-1.2", "-1.2 per h"), ("20%", "0.3", "0.3"), ("20%", "30%", "30%"),
      ("7", "8", "8"), ("1 h 30 min", "2", "2"), ("first", "best", "best"),
      ("600 CNY per day", "800", "800 CNY per day"), ("0.5 EUR", "1e-3", "1e-3 EUR"),
    ])
  func units(old: String, new: String, expected: String) {
    #expect(WrittenNumber.keepingUnit(of: old, in: new) == expected)
  }

  @Test(
    "Setting a value changes it and nothing else, an uncertain number becomes certain, a key left out is added"
  )
  func setting() throws {
    let document = try document()
    let changed = try document.setting("5", at: "south.lift").setting("25", at: "oil.price")
      .setting("3 days", at: "booking.horizon")
    #expect(try changed.value(at: "sites[1].bays.lift.count") == "5")
    #expect(try changed.value(at: "oil.price") == "25")
    #expect(try changed.value(at: "booking.horizon") == "3 days")
    #expect(try changed.value(at: "sites[0].bays.lift.count") == "3")
    #expect(throws: PathProblem.self) { try document.setting("1", at: "booking.bogus") }
  }

  @Test("A whole scenario as one line of JSON is the same model")
  func json() throws {
    let document = try ScenarioDocument(text: Garage.complete, named: "g")
    let again = try ScenarioDocument(text: document.json, named: "again")
    #expect(!document.json.contains("\n"))
    #expect(again.json == document.json)
    // Dictionaries print in an order of their own.
    #expect("\(try again.model())".sorted() == "\(try document.model())".sorted())
  }
}
