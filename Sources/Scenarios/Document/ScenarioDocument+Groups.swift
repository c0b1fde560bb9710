import Metrics

extension ScenarioDocument {
  /// The groups that its sites count, in their order: bays, technicians, equipment.
  public var countedGroups: [CountedGroup] {
    let sites = root.child("sites")?.children ?? []
    return sites.enumerated().flatMap { place, site in
      ResourceKind.allCases.flatMap { Self.groups(of: $0, at: site, place) }
    }
  }

  private static func groups(
    of kind: ResourceKind, at site: DocumentNode, _ place: Int
  ) -> [CountedGroup] {
    let nodes = site.child(kind.rawValue)?.children ?? []
    return nodes.enumerated().compactMap { number, node in
      guard let id = site.text("id"), let name = node.text("group"),
        let count = node.text("count").flatMap({ Int($0) })
      else { return nil }
      return CountedGroup(
        site: id, kind: kind, name: name, count: count,
        path: "sites[\(place)].\(kind.rawValue)[\(number)].count")
    }
  }
}

extension DocumentNode {
  /// The value of a key, if this is a mapping that has it.
  fileprivate func child(_ key: String) -> DocumentNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate func text(_ key: String) -> String? {
    guard case .scalar(let text, _)? = child(key)?.content else { return nil }
    return text
  }
}
