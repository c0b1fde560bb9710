import TimeAndMoney

/// What the answers of a program may name, in the order of the scenario.
public struct ScenarioNames: Hashable, Sendable {
  public let sites: [String]
  public let services: [String]
  /// By service.
  public let listPrices: [Money]
  /// The rewards of the policy.
  public let rewards: [String]

  public init(sites: [String], services: [String], listPrices: [Money], rewards: [String]) {
    self.sites = sites
    self.services = services
    self.listPrices = listPrices
    self.rewards = rewards
  }

  /// How many names a message lists.
  private static let listed = 12

  /// The index of a name.
  static func index(
    of name: String, among known: [String], what: String, at place: String
  ) throws(Nonsense) -> Int {
    if let index = known.firstIndex(of: name) { return index }
    let more = known.count > listed ? " …" : ""
    let all = known.isEmpty ? "none" : known.prefix(listed).joined(separator: ", ") + more
    throw Nonsense(place: place, reason: "there is no \(what) \(name); there are \(all).")
  }

  /// One site by its name, or all of them.
  func siteIndices(of name: String?, at place: String) throws(Nonsense) -> [Int] {
    guard let name else { return Array(sites.indices) }
    return [try Self.index(of: name, among: sites, what: "site", at: place)]
  }

  /// One service by its name, or all of them.
  func serviceIndices(of name: String?, at place: String) throws(Nonsense) -> [Int] {
    guard let name else { return Array(services.indices) }
    return [try Self.index(of: name, among: services, what: "service", at: place)]
  }
}
