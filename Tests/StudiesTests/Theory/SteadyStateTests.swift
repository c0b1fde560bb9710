import Testing

@testable import Studies

@Suite("Metrics of a steady state")
struct SteadyStateTests {
  private let state = SteadyState(
    arrivals: 1, turnedAway: 0.5, impatient: 0.125, delayed: 0.25, waiting: 2, inService: 3)

  private func values(_ state: SteadyState) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: state.metrics.map { ($0.name, $0.value) })
  }

  @Test("Each is the ratio that summary.csv counts")
  func ratios() {
    #expect(
      values(state) == [
        "mean_wait": 4, "mean_wait_of_waiting": 8, "share_waiting": 0.5, "mean_queue_length": 2,
        "mean_in_system": 5, "busy_servers": 3, "share_leaving": 0.625,
      ])
  }

  @Test("Where nobody waits, the wait of those who wait has no value")
  func nobodyWaits() {
    let loss = SteadyState(arrivals: 1, turnedAway: 0.5, inService: 0.5)
    #expect(values(loss)["mean_wait_of_waiting"] == nil)
    #expect(values(loss)["mean_wait"] == 0)
  }

  @Test("A share of alike customers waits like all of them")
  func share() {
    let half = values(state.scaled(by: 0.5))
    for name in ["mean_wait", "mean_wait_of_waiting", "share_waiting", "share_leaving"] {
      #expect(half[name] == values(state)[name])
    }
    #expect(half["mean_queue_length"] == 1)
    #expect(state.scaled(by: 0.5) + state.scaled(by: 0.5) == state)
  }

  @Test("Who goes on to a second stage has arrived once, and his waits add up")
  func stages() {
    let calm = SteadyState(arrivals: 1, delayed: 0.5, waiting: 2, inService: 1)
    let both = values(calm.followed(by: calm))
    #expect(both["mean_wait"] == 4)
    #expect(both["waits_per_customer"] == 1 && both["share_waiting"] == nil)
    #expect(both["mean_wait_of_waiting"] == 4)
    #expect(both["mean_in_system"] == 6)
  }
}
