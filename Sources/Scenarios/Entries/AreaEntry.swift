/// Where customers live, as it is written.
struct AreaEntry: Sendable {
  let share: Double
  let distance: Located<[Pair<String, Double>]>

  static let areas = Shape<[Pair<String, AreaEntry>]>.dictionary(
    keys: .name, values: area, what: "names and areas"
  ).checked { .unlessWhole($0.map(\.value.share)) }.located

  private static let area = Shape<AreaEntry>.object(
    Field.required("share", .share, "the share of the segment that lives there"),
    Field.required("distance", distances.located, "how far each site is, such as 3 km"),
    make: AreaEntry.init)

  private static let distances = Shape<[Pair<String, Double>]>.dictionary(
    keys: .name, values: .scalar(DistanceText.form, DistanceText.kilometres),
    what: "sites and distances")
}
