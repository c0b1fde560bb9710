import Foundation
import Testing

@testable import ExternalPolicies

@Suite("The schema of the protocol is what is said")
struct ProtocolSchemaTests {
  private let definitions: [String: Schema]

  /// As much of a JSON Schema as the protocol's has.
  private struct Schema: Decodable {
    let reference: String?
    let required: [String]?
    let properties: [String: Schema]?
    let items: [Schema]?
    let definitions: [String: Schema]?

    private enum CodingKeys: String, CodingKey {
      case reference = "$ref"
      case definitions = "$defs"
      case required, properties, items
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      reference = try container.decodeIfPresent(String.self, forKey: .reference)
      required = try container.decodeIfPresent([String].self, forKey: .required)
      properties = try container.decodeIfPresent([String: Schema].self, forKey: .properties)
      items = try container.decodeIfPresent(Schema.self, forKey: .items).map { [$0] }
      definitions = try container.decodeIfPresent([String: Schema].self, forKey: .definitions)
    }
  }

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/external/protocol.schema.json")
    let schema = try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
    definitions = try #require(schema.definitions)
  }

  /// Compares the keys of a message with those of a definition, and of everything in it.
  private func compare(
    _ value: Any, with schema: Schema, at place: String, isFull: Bool
  ) throws {
    if let name = schema.reference?.split(separator: "/").last {
      let definition = try #require(definitions[String(name)])
      return try compare(value, with: definition, at: place, isFull: isFull)
    }
    if let list = value as? [Any], let items = schema.items?.first {
      for item in list { try compare(item, with: items, at: "\(place)[]", isFull: isFull) }
    } else if let object = value as? [String: Any] {
      let properties = try #require(schema.properties, "\(place)")
      let expected = isFull ? Array(properties.keys) : try #require(schema.required)
      #expect(object.keys.sorted() == expected.sorted(), "\(place)")
      for (key, part) in object {
        try compare(
          part, with: #require(properties[key]), at: "\(place).\(key)", isFull: isFull)
      }
    }
  }

  private func compare(_ question: Question, with name: String, isFull: Bool) throws {
    let object = try JSONSerialization.jsonObject(with: Data(question.line(number: 3)))
    let definition = try #require(definitions[name])
    try compare(object, with: definition, at: name, isFull: isFull)
  }

  @Test(
    "Messages that say everything have exactly its keys, and those that say least exactly its required ones"
  )
  func questions() throws {
    try compare(.greeting(Sample.greeting(isFull: true)), with: "greeting", isFull: true)
    try compare(.greeting(Sample.greeting(isFull: false)), with: "greeting", isFull: false)
    try compare(.market(Sample.market(isFull: true)), with: "market", isFull: true)
    try compare(.market(Sample.market(isFull: false)), with: "market", isFull: false)
  }

  @Test("Answers may have exactly its keys")
  func answers() throws {
    func keys(_ name: String) -> [String]? { definitions[name]?.properties?.keys.sorted() }
    #expect(keys("answer") == Answer.CodingKeys.allCases.map(\.stringValue).sorted())
    #expect(keys("price") == PriceWord.CodingKeys.allCases.map(\.stringValue).sorted())
    #expect(keys("reward") == RewardWord.CodingKeys.allCases.map(\.stringValue).sorted())
    for (name, required) in [
      ("answer", ["n"]), ("price", ["date"]), ("reward", ["reward", "date"]),
    ] {
      #expect(definitions[name]?.required == required)
    }
  }

  @Test("A question is one line, its keys in alphabetical order, whatever is said")
  func oneLine() {
    let line = String(
      decoding: Question.market(Sample.market(isFull: true)).line(number: 3), as: UTF8.self)
    #expect(
      line == """
        {"budget_left":[{"left":60000,"reward":"free wash"}],"days":[{"booked_minutes":90,"date":"2025-03-03",\
        "hours":[{"booked_minutes":90,"hour":10,"open_minutes":360}],"open_minutes":360,"site":"no\\nrth"}],"n":3,\
        "now":"2025-03-03T08:00:00+08:00","searches":[{"at":"2025-03-03T07:59:00+08:00","booked":true,\
        "date":"2025-03-03","percent":115,"service":"oil","site":"no\\nrth","time":"10:15"}],"uniforms":[0.1]}

        """)
  }

  /// Messages with one of everything, or with nothing that may be left out.
  private enum Sample {
    static func greeting(isFull: Bool) -> Greeting {
      Greeting(
        policy: "occupancy", currency: "CNY", minorUnits: 100, firstDay: "2025-03-03",
        horizonDays: 7, startsEveryMinutes: 15,
        sites: [
          .init(
            site: "north", hours: [.init(day: "mon", from: "08:00", to: "18:00")],
            holidays: ["2025-04-04"])
        ],
        services: [.init(service: "oil", listPrice: 22_000, minutes: 30)], rewards: ["free wash"],
        guardrails: .init(
          floorPercent: 80, capPercent: isFull ? 125 : nil, dailyBudget: isFull ? 60_000 : nil),
        uniforms: 1)
    }

    static func market(isFull: Bool) -> MarketMessage {
      let site = "no\nrth"
      return MarketMessage(
        now: "2025-03-03T08:00:00+08:00",
        days: [
          .init(
            site: site, date: "2025-03-03", openMinutes: 360, bookedMinutes: 90,
            hours: [.init(hour: 10, openMinutes: 360, bookedMinutes: 90)])
        ],
        searches: [
          .init(
            at: "2025-03-03T07:59:00+08:00", service: "oil", booked: isFull,
            site: isFull ? site : nil, date: isFull ? "2025-03-03" : nil,
            time: isFull ? "10:15" : nil, percent: isFull ? 115 : nil)
        ],
        uniforms: [0.1], budgetLeft: [.init(reward: "free wash", left: 60_000)])
    }
  }
}
