import Scenarios
import Studies

/// The groups whose counts `offpeak capacity` varies, with their costs, checked.
struct VariedCounts {
  /// The most points that are taken without being asked for, and of those that are.
  private static let unasked = 2_000
  private static let most = 10_000
  private static let costs = 0.0...1e9

  let groups: [CapacityGroup]
  /// Of their counts, by group.
  let paths: [String]

  init(_ command: CapacityCommand, _ document: ScenarioDocument, currency: String) throws {
    let known = document.countedGroups
    let varied =
      try command.vary.isEmpty
      ? Self.halfToTwice(known) : command.vary.map { try Self.varied($0, document, known) }
    for (place, own) in varied.enumerated()
    where varied[..<place].contains(where: { $0.group == own.group }) {
      throw Self.bad("--vary \(command.vary[place]): \(own.group.title) varies already.")
    }
    let costs = try Self.costs(command.cost, document, varied.map(\.group), currency)
    groups = varied.map { group, counts in
      CapacityGroup(
        title: group.title, kind: group.kind, counts: counts, cost: costs[group.path] ?? 1)
    }
    paths = varied.map(\.group.path)
    try Self.checkSize(of: groups, isAsked: !command.vary.isEmpty)
  }

  private typealias Varied = (group: CountedGroup, counts: [Int])

  /// All bays and technicians of one site.
  private static func halfToTwice(_ known: [CountedGroup]) throws -> [Varied] {
    let groups = known.filter { $0.kind != .equipment }
    guard !groups.isEmpty, Set(groups.map(\.site)).count == 1 else {
      throw bad(
        "Name the counts to try: --vary PATH=lo..hi; there are \(titles(known)).")
    }
    return groups.map { ($0, Array(max(1, $0.count / 2)...2 * $0.count)) }
  }

  /// What one --vary asks for.
  private static func varied(
    _ text: String, _ document: ScenarioDocument, _ known: [CountedGroup]
  ) throws -> Varied {
    do {
      let variation = try Variation(text)
      let group = try group(at: variation.path, document, known, option: "--vary")
      let values = try variation.grid()
      let counts = values.compactMap { Int($0) }.filter { $0 >= 0 }
      guard counts.count == values.count else {
        throw bad("--vary \(text): counts are whole numbers, such as \(variation.path)=4..8.")
      }
      return (group, counts.sorted())
    } catch let problem as VariationProblem {
      throw bad("--vary \(problem)")
    }
  }

  private static func group(
    at path: String, _ document: ScenarioDocument, _ known: [CountedGroup], option: String
  ) throws -> CountedGroup {
    let whole: String
    do {
      whole = try document.wholePath(of: path)
    } catch {
      throw bad("\(option) \(error)\(guess(at: path, known))")
    }
    guard let group = known.first(where: { $0.path == whole }) else {
      throw bad(
        "\(option) \(path): this is no count of bays, technicians or equipment; there are \(titles(known))."
      )
    }
    return group
  }

  /// The group whose name is nearly what was written.
  private static func guess(at path: String, _ known: [CountedGroup]) -> String {
    let name = path.split(separator: ".").last.map(String.init) ?? path
    let nearest = Guess.nearest(to: name, among: known.map(\.name))
    let group = known.first { $0.name == nearest && $0.name != name }
    return group.map { " Maybe you meant \($0.title)." } ?? ""
  }

  /// By path of the count.
  private static func costs(
    _ texts: [String], _ document: ScenarioDocument, _ varied: [CountedGroup], _ currency: String
  ) throws -> [String: Double] {
    var costs: [String: Double] = [:]
    for text in texts {
      let (path, amount) = try cost(text, currency)
      let group = try group(at: path, document, document.countedGroups, option: "--cost")
      guard varied.contains(group) else {
        throw bad("--cost \(text): \(group.title) does not vary; what varies is \(titles(varied)).")
      }
      guard costs.updateValue(amount, forKey: group.path) == nil else {
        throw bad("--cost \(text): \(group.title) has a cost already.")
      }
    }
    return costs
  }

  private static func cost(
    _ text: String, _ currency: String
  ) throws -> (path: String, amount: Double) {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    let units = ["", currency, "per day", "\(currency) per day"]
    guard halves.count == 2, let amount = WrittenNumber(halves[1]),
      units.contains(String(amount.unit.drop { $0 == " " })), costs.contains(amount.number)
    else {
      throw bad(
        "--cost \(text): write PATH=amount, the cost of one for a day, such as lift=120 \(currency); 0 to a billion are "
          + "allowed.")
    }
    return (String(halves[0]), amount.number)
  }

  private static func checkSize(of groups: [CapacityGroup], isAsked: Bool) throws {
    let most = isAsked ? Self.most : unasked
    let size = CapacityGrid.size(of: groups)
    guard size.map({ $0 > most }) ?? true else { return }
    let count = size.map { "\($0)" } ?? "far too many"
    throw bad(
      isAsked
        ? "--vary: \(count) points are too many; at most \(most) can be tried at once."
        : "Half to twice of every group are \(count) points, more than \(most): name the counts to try with "
          + "--vary PATH=lo..hi; there are \(groups.map(\.title).joined(separator: ", ")).")
  }

  private static func titles(_ groups: [CountedGroup]) -> String {
    groups.map(\.title).joined(separator: ", ")
  }

  private static func bad(_ text: String) -> Failure {
    Failure.saying(text, code: Failure.badInput)
  }
}
