import TimeAndMoney

/// What a job takes from the book of one site: cells on a bay group and on one of the qualified technicians.
struct JobShape: Sendable {
  /// Index of the bay group, or nil if the job needs no bay.
  let bayGroup: Int?
  /// Cells on the bay, buffer included.
  let bayCells: Int
  /// Cells of the technician, buffer included; 0 if the job needs none.
  let technicianCells: Int
  /// Technicians who have all skills, the least versatile first so that the versatile stay free.
  let qualified: [Int]
  let needsTechnician: Bool
  /// False where the site lacks the bay or the skills: nothing is ever listed.
  let isPossible: Bool

  var longest: Int { max(bayCells, technicianCells) }

  init(_ job: Job, catalogue: Catalogue, site: Site, technicians: [Technician], grid: Span) {
    let services = ([job.service] + (job.addedService.map { [$0] } ?? [])).map {
      catalogue.services[$0]
    }
    let skills = services.flatMap(\.skills)
    let bays = services.compactMap(\.bay)
    let work = services.reduce(Span.zero) { $0 + $1.duration }
    let buffer = services.map(\.bufferAfter).max() ?? .zero
    func cells(_ span: Span) -> Int {
      Int((span.microseconds + grid.microseconds - 1) / grid.microseconds)
    }
    needsTechnician = !skills.isEmpty
    bayGroup = bays.first.flatMap { name in site.bays.firstIndex { $0.name == name } }
    bayCells = bays.isEmpty ? 0 : cells(work + job.extraBayTime + buffer)
    technicianCells = needsTechnician ? cells(work + buffer) : 0
    qualified = technicians.indices
      .filter { technicians[$0].canDo(skills) }
      .sorted { technicians[$0].skills.count < technicians[$1].skills.count }
    let oneKindOfBay = Set(bays).count <= 1
    isPossible =
      oneKindOfBay && (bays.isEmpty || bayGroup.map { site.bays[$0].count > 0 } ?? false)
      && (!needsTechnician || !qualified.isEmpty) && !(bays.isEmpty && skills.isEmpty)
  }
}
