/// The hours a rule applies to, as they are written: a name, or hours of their own.
enum WhenEntry: Sendable {
  case name(Located<String>)
  case hours(HoursEntry)

  /// Names with a meaning of their own.
  static let reserved = ["off-peak", "always", "closed"]

  static let shape: Shape<WhenEntry> = {
    let hours = HoursEntry.shape
    let name = Shape<String>.name
    let form = ValueForm(
      "hours or a window", like: "peak, off-peak, always or {mon-fri: 10:00-11:30}")
    let schema = JSON.object([("anyOf", .list([form.schema, hours.schema]))])
    return Shape<WhenEntry>(schema: schema) { node, path, reading in
      if case .scalar(let text, _) = node.content, !text.contains(":") {
        return name.located.read(node, path, &reading).map(WhenEntry.name)
      }
      return hours.read(node, path, &reading).map(WhenEntry.hours)
    }
  }()
}
