import RandomStreams
import Scheduling
import Simulation

extension Resolution {
  mutating func queues(
    of entries: [Located<WalkInEntry>?], in period: Period?, with book: Book
  ) -> [WalkInQueue]? {
    if let period { checkArrivals(of: entries.compactMap { $0?.value }, in: period) }
    let present = entries.compactMap { $0?.value }
    checkUnique(present.map { $0.name ?? $0.site }, what: "queue")
    checkOwnBays(of: present)
    let queues = entries.map { entry in entry.flatMap { queue(of: $0, with: book) } }
    return queues.contains { $0 == nil } ? nil : queues.compactMap { $0 }
  }

  /// Each stage of each queue has a bay group of its own: nobody would know whom a shared one serves next.
  private mutating func checkOwnBays(of queues: [WalkInEntry]) {
    var firstLines: [[String]: Int] = [:]
    for queue in queues {
      for bay in queue.stages?.map(\.bay) ?? [queue.bay].compactMap({ $0 }) {
        let key = [queue.site.value, bay.value]
        if let line = firstLines[key] {
          reading.note(.bayOfAnotherStage(bay.value, firstLine: line), at: bay.place)
        }
        firstLines[key] = firstLines[key] ?? bay.place.line
      }
    }
  }

  /// The most customers of a class that a replication simulates; they may all stand in line at once.
  private static let mostArrivals = 50_000_000.0

  private mutating func checkArrivals(of queues: [WalkInEntry], in period: Period) {
    let minutes = Double(period.firstDay.days(to: period.lastDay)) * 1_440
    for queue in queues {
      let laws =
        [queue.arrivals.map { ($0.value, $0.place) }].compactMap { $0 }
        + (queue.classes ?? []).map { ($0.value.arrivals, $0.key.place) }
      for (law, place) in laws where minutes / law.mean > Self.mostArrivals {
        reading.note(
          .tooManyCustomers(minutes / law.mean, most: Self.mostArrivals), at: place)
      }
    }
  }

  private mutating func queue(of entry: Located<WalkInEntry>, with book: Book) -> WalkInQueue? {
    let stages = stages(of: entry)
    let classes = stages.flatMap { self.classes(of: entry, stages: $0) }
    guard let sites = book.sites else { return nil }
    let site = index(of: entry.value.site, among: sites.map(\.name), what: "site")
    guard let site, let stages, let classes else { return nil }
    let bays = stages.map { bay(of: $0, at: sites[site], with: book) }
    guard !bays.contains(nil) else { return nil }
    let queue = WalkInQueue(
      name: (entry.value.name ?? entry.value.site).value, site: site,
      stages: zip(stages, bays).map { stage, bay in
        WalkInQueue.Stage(name: stage.name, bayGroup: bay ?? 0)
      },
      classes: classes, room: entry.value.room, start: entry.value.begins?.value ?? .empty)
    if queue.start == .stationary, let place = entry.value.begins?.place {
      let servers = queue.stages.map { sites[site].bays[$0.bayGroup].count }
      if let problem = queue.problemOfStationaryStart(servers: servers) {
        reading.note(problem, at: place)
      }
    }
    return queue
  }

  /// A stage before its bay group is looked up.
  private struct Step {
    let name: String
    let bay: Located<String>
    let takes: Law?
  }

  private mutating func stages(of entry: Located<WalkInEntry>) -> [Step]? {
    let queue = entry.value
    if let stages = queue.stages {
      checkUnique(stages.map(\.name), what: "stage")
      if queue.bay != nil || queue.takes != nil { reading.note(.stagesOrOne, at: entry.place) }
      if stages.isEmpty {
        reading.note(.emptyList(of: "stage"), at: entry.place)
        return nil
      }
      return stages.map { Step(name: $0.name.value, bay: $0.bay, takes: $0.takes) }
    }
    let needsTakes = queue.classes.map { $0.contains { $0.value.takes == nil } } ?? true
    if queue.takes == nil && needsTakes {
      reading.note(
        .missing("takes", meaning: "the service time of a single stage"), at: entry.place)
    }
    guard let bay = queue.bay else {
      reading.note(.missing("needs", meaning: "the bay group of a single stage"), at: entry.place)
      return nil
    }
    return [Step(name: bay.value, bay: bay, takes: queue.takes?.value)]
  }

  private mutating func classes(
    of entry: Located<WalkInEntry>, stages: [Step]
  ) -> [WalkInQueue.CustomerClass]? {
    let queue = entry.value
    let times = stages.compactMap(\.takes)
    guard let classes = queue.classes else {
      guard let arrivals = queue.arrivals else {
        reading.note(.missing("arrivals", meaning: "the time between arrivals"), at: entry.place)
        return nil
      }
      return [
        WalkInQueue.CustomerClass(
          name: (queue.name ?? queue.site).value, priority: 0, interarrival: arrivals.value,
          takes: times, patience: queue.patience?.value)
      ]
    }
    if classes.isEmpty { reading.note(.emptyList(of: "class"), at: entry.place) }
    for own in [queue.arrivals?.place, queue.patience?.place].compactMap({ $0 }) {
      reading.note(.classesOrOne, at: own)
    }
    return classes.map { pair in
      if let own = pair.value.takes, own.value.count != stages.count {
        reading.note(
          .wrongCount(of: "laws", expected: stages.count, found: own.value.count), at: own.place)
      }
      return WalkInQueue.CustomerClass(
        name: pair.key.value, priority: pair.value.priority, interarrival: pair.value.arrivals,
        takes: pair.value.takes?.value ?? times, patience: pair.value.patience)
    }
  }

  private mutating func bay(of stage: Step, at site: Site, with book: Book) -> Int? {
    let known = site.bays.map(\.name)
    let index = index(of: stage.bay, among: known, what: "bay group of \(site.name)")
    let user = book.services?.first { $0.service.bays.contains(stage.bay.value) }
    if index != nil, let user {
      reading.note(
        .bothAppointmentsAndWalkIns(bay: stage.bay.value, service: user.service.name),
        at: stage.bay.place)
    }
    return index
  }
}
