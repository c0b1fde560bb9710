/// What a technician can do, or what a job asks for: a named skill at a level of at least 1.
public struct Skill: Hashable, Sendable, Codable {
  public let name: String
  public let level: Int

  public init(_ name: String, level: Int) {
    self.name = name
    self.level = level
  }

  /// Whether somebody with this skill may do work that asks for `needed`.
  public func covers(_ needed: Skill) -> Bool {
    name == needed.name && level >= needed.level
  }
}
