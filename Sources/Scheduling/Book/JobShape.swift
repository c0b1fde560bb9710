import TimeAndMoney

/// What a job takes from the book of one site, in cells counted from its start.
struct JobShape: Hashable, Sendable {
  /// One place of a pool of identical bays or units of equipment.
  struct PoolNeed: Hashable, Sendable {
    let pool: Int
    let offset: Int
    let cells: Int

    var end: Int { offset + cells }
  }

  /// One of the technicians who have all the skills.
  struct TechnicianNeed: Hashable, Sendable {
    let offset: Int
    let cells: Int
    let skills: [Skill]

    var end: Int { offset + cells }

    func cells(from start: Int) -> Range<Int> { start + offset..<start + end }
  }

  /// A stage of the visit as it is carried out: indices into the needs.
  struct Part: Hashable, Sendable {
    let offset: Int
    let pools: Range<Int>
    let technician: Int?
  }

  let pools: [PoolNeed]
  let technicians: [TechnicianNeed]
  let parts: [Part]
  /// The technician who must do it (the first part he has the skills for), or nil.
  let pinned: Int?
  /// The pools a start may be overbooked on and the share of customers expected; nil: never.
  let showRate: Share?
  /// False where the site lacks a bay or equipment: nothing is ever listed.
  let isPossible: Bool
  /// The cells from the start to the end of all it takes.
  let length: Int

  init(_ job: Job, pinned: Int?, catalogue: Catalogue, pools: [Pool], grid: Span) {
    let services = job.allServices.map { catalogue.services[$0] }
    let buffer = services.map(\.bufferAfter).max() ?? .zero
    let stages = VisitStage.joined(services)
    let lastBay = stages.lastIndex { $0.bay != nil }
    func cells(_ span: Span) -> Int {
      Int((span.microseconds + grid.microseconds - 1) / grid.microseconds)
    }
    var poolNeeds: [PoolNeed] = []
    var technicianNeeds: [TechnicianNeed] = []
    var parts: [Part] = []
    var hasAll = true
    var offset = 0
    for (number, stage) in stages.enumerated() {
      let slack = number == stages.count - 1 ? buffer : .zero
      let first = poolNeeds.count
      func need(_ name: String, isBay: Bool, _ span: Span) {
        let pool = pools.firstIndex { $0.name == name && $0.isBay == isBay }
        hasAll = hasAll && pool != nil
        poolNeeds.append(PoolNeed(pool: pool ?? 0, offset: offset, cells: cells(span)))
      }
      if let bay = stage.bay {
        let extra = number == lastBay ? job.extraBayTime : .zero
        need(bay, isBay: true, stage.duration + extra + slack)
      }
      for name in stage.equipment { need(name, isBay: false, stage.duration + slack) }
      let technician = stage.skills.isEmpty ? nil : technicianNeeds.count
      if technician != nil {
        technicianNeeds.append(
          TechnicianNeed(
            offset: offset, cells: cells(stage.duration + slack), skills: stage.skills))
      }
      parts.append(
        Part(offset: offset, pools: first..<poolNeeds.count, technician: technician))
      offset += cells(stage.duration)
    }
    self.pools = poolNeeds
    technicians = technicianNeeds
    self.parts = parts
    self.pinned = pinned
    // Sold beyond the plan only where every service allows it, and then by the strictest.
    let rates = services.map(\.rules.expectedShowRate)
    // Where all are expected to come, nothing is sold beyond it.
    let strictest = stages.count == 1 && !rates.contains(nil) ? rates.compactMap { $0 }.max() : nil
    showRate = strictest == .one ? nil : strictest
    isPossible =
      hasAll && !(poolNeeds.isEmpty && technicianNeeds.isEmpty)
      && technicianNeeds.count <= Service.mostTechnicians
    length = max(poolNeeds.map(\.end).max() ?? 0, technicianNeeds.map(\.end).max() ?? 0)
  }
}
