/// The JSON Schema of scenarios, with which editors complete and check them.
public enum ScenarioSchema {
  /// Returns the schema (draft 2020-12), two blanks a level, keys always in the same order, with a line end.
  public static func json() -> String {
    let root = ScenarioEntry.shape.schema
    let head = JSON.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Offpeak scenario, version 1")),
    ])
    guard case .members(let members) = root else {
      return CurrencyText.filling(root.printed(), with: nil)
    }
    let all = head.with(members.map { ($0.key, $0.value) })
      .with([("$defs", .members(root.definitions))])
    return CurrencyText.filling(all.printed(), with: nil) + "\n"
  }
}
