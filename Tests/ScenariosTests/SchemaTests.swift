import Foundation
import Testing

@testable import Scenarios

@Suite("The schema for editors")
struct SchemaTests {
  private let schema: [String: Any]

  init() throws {
    let data = Data(ScenarioSchema.json().utf8)
    schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("It is JSON of draft 2020-12 and the same every time")
  func valid() {
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(ScenarioSchema.json() == ScenarioSchema.json())
    #expect(ScenarioSchema.json().hasSuffix("}\n"))
  }

  @Test("Every reference leads to a definition")
  func references() throws {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    for reference in ScenarioSchema.json().matches(of: /"#\/\$defs\/([a-z]+)"/) {
      #expect(definitions[String(reference.1)] != nil)
    }
    #expect(
      definitions.keys.sorted() == [
        "amounts", "deviation", "duration", "hours", "law", "uncertain",
      ])
  }

  @Test("Every pattern is a regular expression")
  func patterns() throws {
    for pattern in strings(of: "pattern", in: schema) {
      _ = try NSRegularExpression(pattern: pattern)
    }
  }

  @Test(
    "The keys it names at the top are those the reader knows, and it requires what the reader requires"
  )
  func topKeys() throws {
    let properties = try #require(schema["properties"] as? [String: Any])
    let required = try #require(schema["required"] as? [String])
    let found = problems(in: "{unknown-key: 1}")
    #expect(found.filter { $0.contains("is missing") }.count == required.count)
    for key in required { #expect(found.contains { $0.contains("\(key) is missing") }) }
    let known = problems(in: properties.keys.sorted().map { "\($0): {}" }.joined(separator: "\n"))
    #expect(!known.contains { $0.contains("is no key here") && !$0.contains(".") })
  }

  @Test("Every key that the complete garage uses is named, at its depth")
  func garageKeys() throws {
    let named = Set(propertyNames(in: schema))
    let fixed = [
      "offpeak", "warm_up", "time_zone", "grid", "holidays", "windows", "hours", "bays",
      "technicians",
      "shift", "break", "skills", "minutes", "price", "cost", "needs", "takes", "buffer", "after",
      "starts_every", "free_until", "public", "visits", "per_week", "profile", "wants",
      "multinomial_logit", "wanted_day", "prefers", "schedule_delay_early", "lead_time", "outside",
      "decides", "completes", "cancel", "no_show", "punctuality", "patience", "walk_ins", "stages",
      "classes", "priority", "room", "begins", "rewards", "prices", "guardrails", "bay_time",
      "worth",
      "discount", "money", "factor", "floor", "cap", "budget", "replications", "moved_beyond",
    ]
    for key in fixed { #expect(named.contains(key), "\(key)") }
  }

  private func propertyNames(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap { propertyNames(in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    let own = (object["properties"] as? [String: Any]).map { Array($0.keys) } ?? []
    return own + object.values.flatMap { propertyNames(in: $0) }
  }

  private func strings(of key: String, in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap { strings(of: key, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    let own = (object[key] as? String).map { [$0] } ?? []
    return own + object.values.flatMap { strings(of: key, in: $0) }
  }
}
