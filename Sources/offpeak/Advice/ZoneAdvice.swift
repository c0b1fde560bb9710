import Reporting
import Simulation
import TimeAndMoney

/// Time zones whose rules the installed data cannot know for the simulated days: governments change them, often some
/// months ahead.
struct ZoneAdvice {
  let notes: [String]

  init(_ model: Model) {
    let zones = Set([model.calendar.zone.name] + model.sites.map(\.calendar.zone.name))
      .filter { $0 != "UTC" && !$0.hasPrefix("Etc/") }.sorted()
    let version = ReportedVersions.timeZoneData
    guard let known = Int(version.prefix(4)), !zones.isEmpty else {
      notes = []
      return
    }
    let last = model.plan.endOfMeasure.advanced(by: -1).year
    let names = zones.prefix(3).joined(separator: ", ") + (zones.count > 3 ? ", …" : "")
    notes =
      last <= known
      ? []
      : [
        "The time zone data of this machine are of \(version), older than the simulated days of \(last): what was decided since "
          + "about the clocks of \(names) is not in them. Some regions do change: update tzdata."
      ]
  }
}
