/// What of a site can be missing.
public enum Resource: Hashable, Sendable, Codable {
  /// A technician, by number over the groups of the site.
  case technician(Int)
  /// One bay of a group, by index of the group.
  case bay(Int)
  /// One unit of an equipment group, by index of the group.
  case equipment(Int)
  /// The whole site: a closure.
  case site
}
