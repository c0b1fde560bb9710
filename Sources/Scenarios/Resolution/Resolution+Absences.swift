import Scheduling
import Simulation

extension Resolution {
  mutating func absences(
    of entries: [Located<AbsenceEntry>?], _ walkIns: [Located<WalkInEntry>?]?, at sites: [Site]?
  ) -> [AbsenceProcess]? {
    var firstLines: [[String]: Int] = [:]
    let processes = entries.map { entry -> AbsenceProcess? in
      guard let entry, let sites else { return nil }
      let process = absence(of: entry, at: sites)
      checkOwnBays(of: entry.value, walkIns)
      let key = entry.value.identity
      if let line = firstLines[key] {
        reading.note(
          .twice("absence of these resources", key[0], firstLine: line),
          at: entry.value.name?.place ?? entry.place)
      }
      firstLines[key] = firstLines[key] ?? entry.place.line
      return process
    }
    return processes.contains { $0 == nil } ? nil : processes.compactMap { $0 }
  }

  private mutating func absence(
    of located: Located<AbsenceEntry>, at sites: [Site]
  ) -> AbsenceProcess? {
    let entry = located.value
    let found = entry.resources
    if found.count != 1 {
      reading.note(
        .exactlyOne(of: AbsenceEntry.resources, found: found.map(\.key)), at: located.place)
    }
    guard let index = index(of: entry.site, among: sites.map(\.name), what: "site") else {
      return nil
    }
    let resources = found.map { self.resources($0.key, $0.name, at: sites[index]) }
    guard resources.count == 1, let only = resources[0] else { return nil }
    return AbsenceProcess(
      name: entry.identity[0], site: index, resources: only, perYear: entry.perYear,
      lasts: entry.lasts, notice: entry.notice, begins: entry.begins)
  }

  private mutating func resources(
    _ key: String, _ name: Located<String>?, at site: Site
  ) -> AbsenceProcess.Resources? {
    guard let name else { return .site }
    switch key {
    case "technicians":
      return index(
        of: name, among: site.technicians.map(\.name), what: "technician group of \(site.name)"
      ).map { .technicians($0) }
    case "bays":
      return index(of: name, among: site.bays.map(\.name), what: "bay group of \(site.name)")
        .map { .bays($0) }
    default:
      return index(of: name, among: site.equipment.map(\.name), what: "equipment of \(site.name)")
        .map { .equipment($0) }
    }
  }

  /// Bays of walk-ins are never missing.
  private mutating func checkOwnBays(of entry: AbsenceEntry, _ walkIns: [Located<WalkInEntry>?]?) {
    guard let bay = entry.bays else { return }
    let queues = (walkIns ?? []).compactMap { $0?.value }
    let serves = queues.contains { queue in
      queue.site.value == entry.site.value
        && (queue.stages?.map(\.bay.value) ?? [queue.bay?.value ?? ""]).contains(bay.value)
    }
    if serves { reading.note(.walkInsAtBay(bay.value), at: bay.place) }
  }
}

extension AbsenceEntry {
  fileprivate struct Named {
    let key: String
    /// The group; nil for the site.
    let name: Located<String>?
  }

  /// What is said to be missing.
  fileprivate var resources: [Named] {
    let groups = zip(AbsenceEntry.resources, [technicians, bays, equipment])
    return groups.compactMap { key, name in name.map { Named(key: key, name: $0) } }
      + (closed == nil ? [] : [Named(key: "closed", name: nil)])
  }

  /// What tells it from others, its name first.
  fileprivate var identity: [String] {
    [name?.value ?? "absence", site.value]
      + resources.flatMap { [$0.key, $0.name?.value ?? ""] }
  }
}
