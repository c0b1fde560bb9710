import Demand
import Metrics
import Offers
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("What the model knows of its own demand")
struct TrueDemandTests {
  private func belief(_ text: String, ladder: [Double] = [1, 1.2]) throws -> DemandBelief {
    try model(text).trueDemand.belief(at: ladder)
  }

  private func sum(_ belief: DemandBelief, factor: Int? = nil) -> Double {
    belief.streams.reduce(0) { sum, stream in
      let requests = stream.requests.reduce(0, +)
      return sum + (factor.map { requests * stream.acceptance[$0] } ?? requests)
    }
  }

  private var workshop: String {
    var workshop = Workshop(horizon: 9)
    workshop.visits = "{per_week: 168, profile: {daily: 1}}"
    return workshop.text
  }

  @Test("Who wants a day asks for it as long before as his lead says, and pays as his law says")
  func wantedDay() throws {
    let text = workshop.replacing(
      "lead: {1 day: 100%}", with: "lead: {1 day: 25%, 3-4 days: 75%}"
    ).replacing(
      "prefers: {daily: 08:00}",
      with: "prefers: {daily: 08:00}, pays_at_most: {exponential: {mean: 100 EUR}}")
    let belief = try belief(text)
    #expect(abs(sum(belief) - 168) < 1e-9)
    #expect(Set(belief.streams.map(\.lead)) == [1, 3, 4])
    for stream in belief.streams {
      #expect(stream.requests.allSatisfy { abs($0 - (stream.lead == 1 ? 0.25 : 0.375)) < 1e-9 })
      #expect(abs(stream.acceptance[0] - 0.36788) < 1e-5)
      #expect(abs(stream.acceptance[1] - 0.30119) < 1e-5)
    }
  }

  @Test(
    "Utilities that lie a thousand lower, for leaving too, are the same demand",
    arguments: [false, true])
  func largeUtilities(isNested: Bool) throws {
    func acceptance(_ tastes: String) throws -> [Double] {
      let kind = isNested ? "nested_logit: {nests: day, lambda: 0.4, " : "multinomial_logit: {"
      let text = workshop.replacing(
        "wanted_day: {lead: {1 day: 100%}, prefers: {daily: 08:00}}",
        with: kind + "prefers: {daily: 08:00}, lead_time: -0.3 per day, \(tastes)}")
      // At 100 EUR and a tenth more.
      return try belief(text, ladder: [1, 1.001]).streams.flatMap(\.acceptance)
    }
    let near = try acceptance("price: -0.05 per EUR, outside: -4")
    let far = try acceptance("price: -10 per EUR, outside: -999")
    #expect(near.count == far.count && near.count > 50)
    for place in stride(from: 0, to: near.count, by: 2) {
      #expect(abs(near[place] - far[place]) < 1e-9)
      // A price that is a thousandth higher takes one off: −10 · 0.1.
      #expect(far[place + 1] < far[place])
    }
  }

  @Test("On closed days, and too late on the day itself, he looks at the next day that is open")
  func closedDays() throws {
    let text = workshop.replacing("{daily: 08:00-10:00}", with: "{mon-fri: 08:00-10:00}")
      .replacing("lead: {1 day: 100%}", with: "lead: {same_day: 100%}")
    let belief = try belief(text)
    #expect(abs(sum(belief) - 168) < 1e-9)
    func requests(_ kind: DayKind, _ lead: Int) -> Double {
      belief.streams.filter { $0.kind == kind && $0.lead == lead }
        .reduce(0) { $0 + $1.requests.reduce(0, +) }
    }
    // The last start is at 9:30.
    #expect(requests(.tuesday, 0) == 9.5 && requests(.tuesday, 1) == 14.5)
    #expect(requests(.monday, 1) == 24 && requests(.monday, 2) == 24)
    #expect(requests(.monday, 3) == 14.5 && requests(.saturday, 0) == 0)
    let open = try self.belief(text.replacing("same_day: 100%", with: "2 open days: 100%"))
    #expect(open.streams.filter { $0.kind == .monday }.map(\.lead).sorted() == [4])
    #expect(open.streams.filter { $0.kind == .tuesday }.map(\.lead).sorted() == [2, 3, 4])
  }

  @Test(
    "As many logit customers book as the truth says, where places are free",
    arguments: [
      "", "considers: {days: 2}, ", "nests: day, lambda: 0.5, ",
      "classes: {keen: {share: 40%, outside: -4}, lazy: {share: 60%}}, ",
    ])
  func logit(more: String) throws {
    var text = Town(bays: 40, checkout: "{takes: 0 min}").text.replacing(
      "prefers: {daily: {09", with: more + "prefers: {daily: {09")
    if more.contains("nests") { text = text.replacing("multinomial_logit", with: "nested_logit") }
    text = text.replacing("length: 7 days", with: "length: 42 days")
    let model = try model(text)
    let tables = try Replication(Blueprint(model), number: 1).run(policies: [0]) { false }![0]
      .tables
    let expected = 6 * sum(try belief(text), factor: 0)
    let booked = Double(tables.visits(.confirmed))
    #expect(booked > 500)
    #expect(abs(booked / expected - 1) < 0.01 + 3 / booked.squareRoot(), "\(booked), \(expected)")
  }

  @Test("Dearer starts lose customers")
  func dearer() throws {
    let belief = try belief(Town().text, ladder: [0.8, 1, 1.3])
    for stream in belief.streams {
      #expect(stream.acceptance[0] > stream.acceptance[1])
      #expect(stream.acceptance[1] > stream.acceptance[2])
    }
  }
}
