import Demand
import RandomStreams

/// A desk that answers calls, as it is written.
enum AdvisorDeskEntry {
  static let shape = Shape<AdvisorDesk>.object(
    Field.required(
      "shifts",
      Shape<[AdvisorDesk.Shift]>.list(of: shift, what: "shifts").checked {
        $0.isEmpty ? .emptyList(of: "shift") : nil
      }, "who is there when"),
    Field.optional(
      "consultation", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "how long a call takes beside finding the service"),
    Field.optional(
      "patience", LawEntry.shape,
      "how long callers wait before they hang up; default: as long as the desk is staffed"),
    make: AdvisorDesk.init)

  private static let shift = Shape<AdvisorDesk.Shift>.object(
    Field.required("count", .count(1...100_000), "how many advisors"),
    Field.required(
      "hours", HoursEntry.shape.map(\.hours), "when they are there, by the scenario's calendar"),
    make: AdvisorDesk.Shift.init)
}
