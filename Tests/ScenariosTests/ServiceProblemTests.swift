import Scenarios
import Testing

@Suite("Problems of services")
struct ServiceProblemTests {
  @Test("A service a level too high is named once, with the three levels there are")
  func twoLevels() throws {
    let text = """
      offpeak: 1
      name: shop
      calendar: {start: 2025-06-02, length: 7 days}
      sites: [{id: shop, hours: 08:00-18:00, bays: [{group: lift, count: 2}]}]
      services:
        care:
          wash: {minutes: 30, price: 20, needs: {bay: lift}}
          polish: {minutes: 60, price: 90, needs: {bay: lift}}
      segments:
        anybody:
          visits: {per_week: 10, profile: {daily: 1}}
          wants: {wash: 100%}
          choice: {multinomial_logit: {prefers: {daily: 10:00}, outside: 0}}
      """
    let problems = #expect(throws: ScenarioProblems.self) {
      try ScenarioReader.read(text: text, named: "shop.yaml")
    }
    let all = try #require(problems).problems
    #expect(all.map(\.path) == ["services.care.wash"] && all[0].line == 7)
    #expect(all[0].message.contains("three levels, category, group and SKU"))
  }

  @Test("One service that is wrong in itself hides no problem of another")
  func together() throws {
    let text = """
      offpeak: 1
      name: shop
      calendar: {start: 2025-06-02, length: 7 days}
      sites: [{id: shop, hours: 08:00-18:00, bays: [{group: lift, count: 2}]}]
      services:
        care:
          wash:
            quick: {minutes: -5, price: 20, needs: {bay: lift}}
            thorough: {minutes: 30, price: 20, needs: {bay: left}}
      segments:
        anybody:
          visits: {per_week: 10, profile: {daily: 1}}
          wants: {thorough: 100%}
          choice: {multinomial_logit: {prefers: {daily: 10:00}, outside: 0}}
      """
    let problems = #expect(throws: ScenarioProblems.self) {
      try ScenarioReader.read(text: text, named: "shop.yaml")
    }
    let lines = try #require(problems).problems.map { "\($0.line): \($0.path)" }
    #expect(
      lines == ["8: services.care.wash.quick.minutes", "9: services.care.wash.thorough.needs.bay"])
  }
}
