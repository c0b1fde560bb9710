import Metrics
import Testing

@testable import Simulation

@Suite("Recommendations, add-ons and combined services")
struct CombinationTests {
  private static let catalogue = """
    care:
        oil:
          mineral: {minutes: 30, price: 200, cost: 50, needs: {bay: lift}, takes: 40 min}
          check: {minutes: 15, price: 80, cost: 5, needs: {bay: lift}, takes: 10 min}
          mineral-check: {combines: [mineral, check], price: 250}
    """

  @Test("A combination takes the minutes, the cost and the time of its parts, at its own price")
  func combination() throws {
    let model = try model(Booth(services: CombinationTests.catalogue).text)
    let combined = model.catalogue.services[2]
    #expect(combined.duration == .minutes(45) && combined.stages.count == 1)
    #expect(combined.variableCost.minorUnits == 5_500 && combined.listPrice.minorUnits == 25_000)
    let tables = try run(
      Booth(services: CombinationTests.catalogue, wants: "{mineral-check: 100%}").text)[0]
    let booked = tables.minutes(.bookedPaid)
    let busy = tables.minutes(.busyPaid)
    let completed = Double(tables.money(.completed))
    #expect(abs(booked / completed - 45) < 1.5)
    #expect(abs(busy / completed - 50) < 1.5)
  }

  @Test("The share that takes an add-on is the share it is suggested to, times who accepts it")
  func addOns() throws {
    let booth = Booth(
      services: CombinationTests.catalogue, addOns: "{mineral-check: 40%}",
      recommendation: "{all: {by: person, suggests: 50%}}")
    let tables = try run(booth.text)[0]
    let completed = Double(tables.money(.completed))
    let combined = (Double(tables.money(.listRevenue)) / 100 - 200 * completed) / 50
    #expect(abs(combined / completed - 0.2) <= 4 * (0.16 / completed).squareRoot())
  }

  @Test("A catalogue that hides SKUs costs questions, and menus cost half their names")
  func effort() throws {
    // Two groups of one and four SKUs in one category.
    let services = """
      care:
          wash: {wash: {minutes: 15, price: 20, needs: {bay: lift}}}
          oil: {a: {minutes: 30, price: 200, needs: {bay: lift}}, b: {minutes: 30, price: 200, needs: {bay: lift}}, c: {minutes: 30, price: 200, needs: {bay: lift}}, d: {minutes: 30, price: 200, needs: {bay: lift}}}
      """
    for (search, minutes) in [
      ("{per_name: 60 s, levels: 1}", 3.0), ("{per_name: 60 s, levels: 2}", 1.5 + 2.5),
      ("{per_name: 60 s, levels: 3}", 1 + 1.5 + 2.5),
      ("{per_name: 60 s, levels: 2, lists: group, per_question: 2 min}", 1.5 + 4),
      ("{takes: 30 s, per_question: 2 min, lists: sku}", 0.5),
      ("{per_name: 60 s, levels: 1, detail: 15%}", 3.45),
    ] {
      let tables = try run(
        Booth(channel: "{search: \(search)}", services: services, wants: "{b: 100%}", days: 2).text
      )[0]
      let mean = Double(tables.sum(.searchTime)) / 60e6 / Double(tables.sum(.searches))
      #expect(abs(mean - minutes) < 1e-6, "\(search)")
    }
  }
}
