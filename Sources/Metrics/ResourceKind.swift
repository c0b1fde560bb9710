/// What a site has of a kind in groups that are counted.
public enum ResourceKind: String, CaseIterable, Hashable, Sendable {
  case bays, technicians, equipment
}
