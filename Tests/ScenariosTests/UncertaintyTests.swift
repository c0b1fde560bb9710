import Testing

@testable import Scenarios

@Suite("Uncertain numbers")
struct UncertaintyTests {
  private static let text = """
    offpeak: 1
    name: shop
    calendar: {start: 2025-06-02, length: 7 days}
    sites: [{id: shop, hours: 08:00-18:00, bays: [{group: lift, count: 2}]}]
    services: {care: {wash: {wash: {minutes: 30, price: {value: 20, se: 1, source: list}, needs: {bay: lift}}}}}
    segments:
      anybody:
        visits: {per_week: 100, profile: {daily: {08-17: 1}}}
        wants: {wash: 100%}
        choice:
          multinomial_logit: {prefers: {daily: 10:00}, schedule_delay_early: -0.5 per h, schedule_delay_late: -0.7 per h, outside: {value: -3, se: 0.2}}
        attendance: {no_show: {value: 4%, se: 3%}}
    uncertainty:
      delays:
        parameters: [anybody.schedule_delay_early, anybody.schedule_delay_late]
        covariance: [[0.01, 0.0198], [0.0198, 0.04]]
        source: survey
    """

  private func document(_ old: String = "", _ new: String = "") throws -> ScenarioDocument {
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new)
    return try ScenarioDocument(text: text, named: "g")
  }

  @Test("They stand where plain numbers stand, and the model is that of their values")
  func values() throws {
    let plain = try document("{value: 20, se: 1, source: list}", "20")
    #expect(
      "\(try document().model().catalogue)" == "\(try plain.model().catalogue)")
    let parameters = try document().uncertainty.parameters
    #expect(
      parameters.map(\.path) == [
        "services.care.wash.wash.price", "segments.anybody.choice.multinomial_logit.outside",
        "segments.anybody.attendance.no_show",
        "segments.anybody.choice.multinomial_logit.schedule_delay_early",
        "segments.anybody.choice.multinomial_logit.schedule_delay_late",
      ])
    #expect(parameters.map(\.standardError) == [1, 0.2, 3, 0.1, 0.2])
    #expect(parameters.map(\.source) == ["list", nil, nil, "survey", "survey"])
  }

  @Test("Draws have the stated means, errors and correlation, within what the scenario allows")
  func draws() throws {
    let draws = try document().draws(seed: 7)
    var rows: [[Double]] = []
    var rejected = 0
    for number in 1...120 {
      let draw = try draws.draw(number)
      rows.append(draw.values.map { WrittenNumber($0)!.number })
      rejected += draw.rejected
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func column(_ place: Int) -> [Double] { rows.map { $0[place] } }
    func deviation(_ values: [Double]) -> Double {
      let middle = mean(values)
      return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot()
    }
    #expect((mean(column(0)) - 20).magnitude < 0.2 && (deviation(column(0)) - 1).magnitude < 0.15)
    #expect((mean(column(1)) + 3).magnitude < 0.05)
    #expect(column(2).allSatisfy { $0 >= 0 })
    #expect(rejected > 2 && rejected < 40)
    let (early, late) = (column(3), column(4))
    let products = zip(early, late).map { ($0 - mean(early)) * ($1 - mean(late)) }
    #expect(mean(products) / deviation(early) / deviation(late) > 0.97)
  }

  @Test("A draw is the same again, and another uncertain number leaves it as it is")
  func keyed() throws {
    let all = try document()
    let fewer = try document("{value: 20, se: 1, source: list}", "20")
    let one = try all.draws(seed: 1).draw(3).values
    #expect(try all.draws(seed: 1).draw(3).values == one)
    #expect(try fewer.draws(seed: 1).draw(3).values == Array(one.dropFirst()))
    #expect(try all.draws(seed: 1).draw(4).values != one)
    #expect(try all.draws(seed: 2).draw(3).values != one)
  }

  @Test(
    "What is wrong with them is said at its place",
    arguments: [
      ("se: 1,", "se: none,", "price.se: A standard error is expected here"),
      ("se: 1,", "se: 0,", "price.se: A standard error is expected here"),
      ("se: 1,", "se: 1 EUR per day,", "price.se: A standard error is expected here"),
      ("se: 3%", "se: 0.03", "no_show.se: A standard error is expected here"),
      ("source: list", "sorce: list", "Maybe you meant source."),
      ("{value: 20, se: 1", "{value: much, se: 1", "price.value: A number is expected here"),
      ("0.04]]", "0.04], [1, 1]]", "2 rows of 2 numbers are expected"),
      ("[0.0198, 0.04]", "[0.02, 0.04]", "This is no covariance"),
      ("0.0198", "0.0202", "This is no covariance"),
      ("anybody.schedule_delay_early,", "anybody.outside,", "is uncertain already"),
      ("anybody.schedule_delay_early,", "anybody.outsid,", "uncertainty.delays.parameters[0]"),
      ("covariance:", "covarance:", "Maybe you meant covariance."),
    ])
  func problems(old: String, new: String, expected: String) throws {
    let found = ScenariosTests.problems(in: Self.text.replacing(old, with: new))
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("Shares that must sum to one cannot vary one by one, and that is said")
  func impossible() throws {
    let document = try document("{wash: 100%}", "{wash: {value: 100%, se: 20%}}")
    #expect(throws: NoValidDraw.self) {
      try document.draws(seed: 1).draw(1)
    }
  }
}
