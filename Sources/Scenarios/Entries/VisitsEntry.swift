import Demand
import TimeAndMoney

/// How often a segment comes, as it is written.
enum VisitsEntry: Sendable {
  case drawn(DrawnVisitsEntry)
  case traced(TraceEntry)

  static let shape = Shape<VisitsEntry>(
    schema: .object([("anyOf", .list([drawnShape.schema, tracedShape.schema]))])
  ) { node, path, reading in
    guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "trace" })
    else { return drawnShape.read(node, path, &reading) }
    var isAlone = true
    for entry in entries where DrawnVisitsEntry.keys.contains(entry.key) {
      reading.note(.notWithTrace(entry.key), at: entry.place(path.appending(key: entry.key)))
      isAlone = false
    }
    let others = entries.filter { !DrawnVisitsEntry.keys.contains($0.key) }
    let trace = tracedShape.read(node.with(.mapping(others)), path, &reading)
    return isAlone ? trace : nil
  }

  private static let drawnShape = DrawnVisitsEntry.shape.map { VisitsEntry.drawn($0) }

  private static let tracedShape = Shape<VisitsEntry>.object(
    Field.required(
      "trace", TraceEntry.shape,
      "a table of visits that are replayed as they are: time, and if known service and channel"),
    make: VisitsEntry.traced)
}
