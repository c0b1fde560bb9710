/// Which services are variants of another one, done by a technician of a higher level.
public struct ServiceLevels: Hashable, Sendable {
  /// By service: how many levels it stands above the one it is a variant of; 0 for one that is none.
  public let rises: [Int]
  /// By service: what is shown to who wants it, the service itself first, then its variants by rising level.
  public let shown: [[Int]]

  /// By service: the one it is a variant of, or itself.
  private let bases: [Int]

  /// - Parameters:
  ///   - bases: by service, the one it is a variant of.
  ///   - levels: by service, the highest level of a skill it asks for; variants of one service differ in it.
  public init(bases: [Int?], levels: [Int]) {
    self.bases = bases.enumerated().map { $1 ?? $0 }
    rises = bases.enumerated().map { service, base in
      base.map { levels[service] - levels[$0] } ?? 0
    }
    shown = bases.indices.map { service in
      let variants = bases.indices.filter { bases[$0] == service }
      return [service] + variants.sorted { levels[$0] < levels[$1] }
    }
  }

  /// The service that another one is a variant of; itself if it is none.
  public func base(of service: Int) -> Int { bases[service] }

  /// The most services that are shown to one visitor at one site.
  public var mostShown: Int { shown.map(\.count).max() ?? 0 }

  /// The highest rise of any service.
  public var highestRise: Int { rises.max() ?? 0 }
}
