import Scenarios
import Testing

@Suite("Problems that stand once")
struct RepeatedProblemTests {
  @Test("A wrong law behind an anchor is one problem, wherever it is used; two wrong laws are two")
  func anchors() {
    func problems(_ laws: [String]) -> Int {
      let services = laws.enumerated().map {
        "s\($0): {minutes: 15, price: 100, takes: \($1), needs: {bay: b}}"
      }
      let text = """
        offpeak: 1
        name: mini
        calendar: {start: 2025-03-03, length: 1 days}
        sites: [{id: a, hours: always, bays: [{group: b, count: 1}]}]
        services: {s: {g: {\(services.joined(separator: ", "))}}}
        segments: {p: {visits: {per_week: 9, profile: {daily: 1}}, wants: {s0: 100%}, choice: {multinomial_logit: {prefers: {daily: 09:00}, outside: -9}}}}
        """
      do {
        _ = try ScenarioReader.read(text: text, named: "mini")
        return 0
      } catch {
        return error.problems.count
      }
    }
    let wrong = "{gamma: {mean: -15 min, cv: 0.5}}"
    #expect(problems(["&law \(wrong)", "*law", "*law", "*law"]) == 1)
    #expect(problems([wrong, wrong]) == 2)
    #expect(problems(["&law {gamma: {mean: 15 min, cv: 0.5}}", "*law"]) == 0)
  }
}
