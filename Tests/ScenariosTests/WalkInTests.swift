import RandomStreams
import Simulation
import Testing

@testable import Scenarios

@Suite("Queues of walk-ins")
struct WalkInTests {
  private static let queue =
    "{site: bank, needs: {bay: clerk}, arrivals: {exponential: {mean: 60 s}}, takes: {exponential: {mean: 432 s}}}"

  private func scenario(_ queues: String) -> String {
    Garage.counter.replacing("walk_ins: [\(Self.queue)]", with: "walk_ins: [\(queues)]")
      .replacing("count: 8}", with: "count: 8}, {group: booth, count: 2}")
  }

  @Test(
    "A queue that contradicts itself is refused",
    arguments: [
      ("{site: bank, needs: {bay: clerk}, takes: 3 min}", "walk_ins[0]: arrivals is missing"),
      ("{site: bank, needs: {bay: clerk}, arrivals: 3 min}", "walk_ins[0]: takes is missing"),
      ("{site: bank, arrivals: 3 min, takes: 1 min}", "walk_ins[0]: needs is missing"),
      (
        "{site: bank, needs: {bay: clerk}, arrivals: 0 min, takes: 1 min}", "must be more than zero"
      ),
      (
        "{site: bank, needs: {bay: clerk}, arrivals: 3 min, takes: 1 min, stages: [{name: a, needs: {bay: booth}, takes: 1 min}]}",
        "Give either stages"
      ),
      ("{site: bank, arrivals: 3 min, stages: []}", "At least one stage is needed."),
      (
        "{site: bank, arrivals: 3 min, stages: [{name: a, needs: {bay: booth}, takes: 1 min}, {name: a, needs: {bay: clerk}, takes: 1 min}]}",
        "The stage \"a\" already stands"
      ),
      (
        "{site: bank, needs: {bay: clerk}, takes: 3 min, arrivals: 1 min, classes: {a: {arrivals: 1 min}}}",
        "walk_ins[0].arrivals: Give either classes"
      ),
      (
        "{site: bank, needs: {bay: clerk}, takes: 3 min, classes: {a: {arrivals: 1 min, takes: [1 min, 2 min]}}}",
        "1 laws expected, one for each stage, not 2"
      ),
      (
        "{site: bank, needs: {bay: clerk}, takes: 3 min, classes: {a: {arrivals: 1 min, priority: 1.5}}}",
        "is not a whole number"
      ),
      (
        "{site: bank, needs: {bay: clerk}, takes: 3 min, room: 0, arrivals: 1 min}",
        "0 lies outside 1…1000000."
      ),
      (
        "{site: bank, needs: {bay: clerk}, begins: stationary, takes: 3 min, classes: {a: {arrivals: 1 min}, b: {arrivals: 1 min}}}",
        "for a single class only"
      ),
      (
        "{site: bank, needs: {bay: clerk}, begins: stationary, takes: {exponential: {mean: 8 min}}, arrivals: {exponential: {mean: 1 min}}}",
        "walk_ins[0].begins: begins: stationary needs a load below 1"
      ),
      (
        "{site: bank, begins: stationary, room: 9, arrivals: {exponential: {mean: 1 min}}, stages: [{name: a, needs: {bay: booth}, takes: {exponential: {mean: 1 min}}}, {name: b, needs: {bay: clerk}, takes: {exponential: {mean: 1 min}}}]}",
        "only without room and patience"
      ),
      (
        "{name: x, site: bank, needs: {bay: clerk}, arrivals: 3 min, takes: 1 min}, {name: x, site: bank, needs: {bay: booth}, arrivals: 3 min, takes: 1 min}",
        "The queue \"x\" already stands"
      ),
      (
        "{site: bank, needs: {bay: clerk}, arrivals: 3 min, takes: 1 min, begins: full}",
        "Allowed: empty or stationary."
      ),
    ])
  func refused(queue: String, expected: String) {
    let found = problems(in: scenario(queue))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(expected) == true, "\(found)")
  }

  @Test("Two queues cannot share a bay group")
  func sharedBays() {
    let found = problems(
      in: scenario(
        "{name: x, site: bank, needs: {bay: clerk}, arrivals: 3 min, takes: 1 min}, "
          + "{name: y, site: bank, needs: {bay: clerk}, arrivals: 3 min, takes: 1 min}"))
    #expect(found.count == 1)
    #expect(found.first?.contains("clerk already serves walk-ins in line 5") == true, "\(found)")
  }

  @Test("Stages and classes become what the model calls them")
  func stagesAndClasses() throws {
    let text = scenario(
      "{name: lab, site: bank, stages: [{name: draw, needs: {bay: booth}, takes: 4 min}, {name: test, needs: {bay: clerk}, takes: {gamma: {mean: 9 min, cv: 0.5}}}], "
        + "classes: {urgent: {priority: 1, arrivals: 20 min, takes: [1 min, 2 min], patience: 1 h}, normal: {arrivals: {weibull: {shape: 2, scale: 5 min}}}}}"
    )
    let queue = try ScenarioReader.read(text: text, named: "g").queues[0]
    #expect(queue.name == "lab")
    #expect(queue.stages.map(\.name) == ["draw", "test"])
    #expect(queue.stages.map(\.bayGroup) == [1, 0])
    #expect(queue.classes.map(\.name) == ["urgent", "normal"])
    #expect(queue.classes.map(\.priority) == [1, 0])
    #expect(queue.classes[0].takes == [.deterministic(1), .deterministic(2)])
    #expect(queue.classes[1].takes == [.deterministic(4), .gamma(mean: 9, cv: 0.5)])
    #expect(queue.classes[0].patience == .deterministic(60))
    #expect(queue.classes[1].interarrival == .weibull(shape: 2, scale: 5))
    #expect(queue.start == .empty)
  }

  @Test("A load above one may begin stationary where customers lose patience")
  func overloadedWithPatience() {
    let text = scenario(
      "{site: bank, needs: {bay: clerk}, begins: stationary, patience: {exponential: {mean: 5 min}}, takes: {exponential: {mean: 9 min}}, arrivals: {exponential: {mean: 1 min}}}"
    )
    #expect(problems(in: text) == [])
  }
}
