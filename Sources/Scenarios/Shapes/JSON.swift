/// A piece of JSON whose keys keep their order, for the schema.
indirect enum JSON: Hashable, Sendable {
  case text(String)
  case number(String)
  case truth(Bool)
  case list([JSON])
  case members([Member])
  /// A part that stands once under `$defs` and is referred to, with what is said beside the reference.
  case definition(name: String, JSON, beside: [Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON
  }

  static func object(_ entries: [(String, JSON)]) -> JSON {
    .members(entries.map { Member(key: $0.0, value: $0.1) })
  }

  /// This piece with more members behind its own, which they replace where they have the same key.
  func with(_ entries: [(String, JSON)]) -> JSON {
    let more = entries.map { Member(key: $0.0, value: $0.1) }
    switch self {
    case .members(let members):
      return .members(members.filter { member in !more.contains { $0.key == member.key } } + more)
    case .definition(let name, let body, let beside):
      return .definition(name: name, body, beside: beside + more)
    case .text, .number, .truth, .list:
      return self
    }
  }
}
