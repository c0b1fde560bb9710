import TimeAndMoney

/// The book of one site: who is free when, and who does what. Holds the one feasibility function that listing and
/// holding share (`SiteBook+Feasibility.swift`).
///
/// Bays and equipment are counted per cell and never told apart; technicians have a bit line each. A technician's
/// appointment is movable while another qualified one is free for all of it: a start is feasible where all cells of
/// some qualified technician are free or movable, since the appointments in the way do not overlap each other. Answers
/// are cached by (shape, day) until something changes that day.
struct SiteBook: Sendable {
  let site: Site
  let days: BookDays
  let rules: BookingRules
  let catalogue: Catalogue
  var technicians: [Technician]
  var pools: [Pool]
  var absences: [AbsentCells] = []

  // MARK: Shapes

  /// What an answer is about; one entry a shape, and the first job it was made for.
  var shapes: [JobShape] = []
  var origins: [ShapeOrigin] = []
  /// Of each technician's part of each shape: who may do it, the first to be asked first.
  var qualified: [[[Int]]] = []
  /// Whether a shape can ever be served.
  var isPossible: ContiguousArray<Bool> = []
  /// The same needs without references, those of each shape in a row, and the rows they name.
  var lineNeeds: ContiguousArray<LineNeed> = []
  var needsOfShape: ContiguousArray<Range<Int>> = []
  var needRows: ContiguousArray<Int> = []
  /// Where a shape's technicians begin among the needs.
  var firstTechnicianNeeds: ContiguousArray<Int> = []
  /// The shape of each job of the scheduler.
  var shapeOfJob: ContiguousArray<Int32> = []
  var pinnedShapes: [PinnedJob: Int] = [:]
  var longestShape = 0
  /// How much farther a change reaches where visits have several technicians: those who make room for one of them need
  /// cells beyond it.
  var reachOfMoves = 0

  struct PinnedJob: Hashable, Sendable {
    let job: Int
    let technician: Int
  }

  // MARK: Lines of cells

  let wordsPerRow: Int
  let wordsPerDay: Int
  /// When the site opens, from a day of the book on.
  var openingHours: [Shift]
  /// Rows: technicians on shift while the site is open; the same without absences.
  var shifts: BitLines
  var presence: BitLines
  /// One row: the site is open.
  var opening: BitLines
  /// One row: cells at which appointments may start.
  var allowedStarts: BitLines
  /// Rows: technicians who have an appointment; changed in `SiteBook+Occupying.swift` alone.
  var busyTechnicians: BitLines
  /// Rows: technicians who are present and not busy.
  var freeTechnicians: BitLines
  /// Rows: technicians; set where they have an appointment that is movable.
  var movableTechnicians: BitLines
  /// Rows: pools; set where fewer are taken than there are.
  var freePools: BitLines
  /// By pool and cell: how many there are (none while closed), and how many are taken.
  var places: ContiguousArray<Int16>
  var taken: ContiguousArray<Int16>

  // MARK: Lists of appointments

  /// The assignments that start on each day, in no order.
  var assignments: ContiguousArray<ContiguousArray<Assignment>>
  /// Appointments that were sold beyond the plan and have no resources yet, in the order of their sale.
  var overbooked: [Assignment] = []
  /// Who was moved since the scheduler last looked.
  var moves: [Move] = []
  /// What was refused since it must never be, since the scheduler last looked.
  var violations: [BookViolation] = []
  /// Technicians by standing; empty where it does not matter.
  var scores: [Double] = []
  /// Whether anything was given back since the scheduler last looked.
  var hasNewRoom = false

  // MARK: The present

  /// The first cell that does not begin before the present instant.
  var reached = 0
  /// When it begins.
  var reachedInstant: Instant
  /// No movable appointment starts before this cell.
  var firstMovable = Int.max

  // MARK: Answers

  var versions: ContiguousArray<UInt32>
  /// By shape, day and word.
  var answers: ContiguousArray<UInt64> = []
  var answerVersions: ContiguousArray<UInt32> = []
  /// The same with an empty book, and whether it is worked out.
  var allowedAnswers: ContiguousArray<UInt64> = []
  var hasAllowedAnswer: ContiguousArray<Bool> = []
  /// The words of each day, counted from its first, that hold an allowed start.
  var startWords: ContiguousArray<Range<Int>> = []

  init(
    site: Site, catalogue: Catalogue, jobs: [Job], rules: BookingRules, firstDay: LocalDay,
    dayCount: Int
  ) {
    self.site = site
    self.rules = rules
    self.catalogue = catalogue
    let days = BookDays(
      firstDay: firstDay, dayCount: dayCount, zone: site.calendar.zone, grid: rules.grid)
    self.days = days
    technicians = site.technicians.enumerated().flatMap { group, entry in
      (0..<entry.count).map { _ in
        Technician(group: group, skills: entry.skills, hours: entry.hours)
      }
    }
    pools =
      site.bays.map { Pool(name: $0.name, isBay: true, count: $0.count) }
      + site.equipment.map { Pool(name: $0.name, isBay: false, count: $0.count) }
    reachedInstant = days.epoch
    wordsPerRow = days.cellCount >> 6 + 1
    wordsPerDay =
      (0..<dayCount).map { ((days.cells(of: $0).count + 63) >> 6) + 1 }.max() ?? 1
    shifts = BitLines(rows: technicians.count, wordsPerRow: wordsPerRow)
    presence = shifts
    busyTechnicians = shifts
    movableTechnicians = shifts
    freeTechnicians = shifts
    openingHours = [Shift(from: .min, hours: site.hours)]
    opening = BitLines(rows: 1, wordsPerRow: wordsPerRow)
    allowedStarts = opening
    freePools = BitLines(rows: pools.count, wordsPerRow: wordsPerRow)
    places = ContiguousArray(repeating: 0, count: pools.count * wordsPerRow * 64)
    taken = places
    assignments = ContiguousArray(repeating: [], count: dayCount)
    versions = ContiguousArray(repeating: 1, count: dayCount)
    paintOpening(from: 0)
    for job in jobs { learn(job) }
  }

  // MARK: Shapes

  /// Makes room for the answers of one more job.
  mutating func learn(_ job: Job) {
    shapeOfJob.append(Int32(shape(job, pinned: nil)))
  }

  /// The shape of a job, with whoever is qualified or with one technician only.
  mutating func shape(ofJob index: Int, _ job: Job, pinned technician: Int?) -> Int {
    guard let technician else { return Int(shapeOfJob[index]) }
    let key = PinnedJob(job: index, technician: technician)
    if let known = pinnedShapes[key] { return known }
    let made = shape(job, pinned: technician)
    pinnedShapes[key] = made
    return made
  }

  /// Jobs that take the same share an entry, and its answers.
  mutating func shape(_ job: Job, pinned: Int?) -> Int {
    let shape = JobShape(
      job, pinned: pinned, catalogue: catalogue, pools: pools, grid: rules.grid)
    if let known = shapes.firstIndex(of: shape) { return known }
    shapes.append(shape)
    origins.append(ShapeOrigin(job: job, pinned: pinned))
    enter(shape)
    longestShape = max(longestShape, shape.length)
    if shapes.contains(where: { $0.technicians.count > 1 }) { reachOfMoves = longestShape }
    let count = days.dayCount
    answers.append(contentsOf: repeatElement(0, count: count * wordsPerDay))
    answerVersions.append(contentsOf: repeatElement(0, count: count))
    allowedAnswers.append(contentsOf: repeatElement(0, count: count * wordsPerDay))
    hasAllowedAnswer.append(contentsOf: repeatElement(false, count: count))
    return shapes.count - 1
  }

  /// Who may do each part: the least versatile first, so that the versatile stay free.
  func whoMayDo(_ shape: JobShape) -> [[Int]] {
    var isPinned = false
    return shape.technicians.map { need in
      let able = technicians.indices
        .filter { technicians[$0].canDo(need.skills) }
        .sorted { (technicians[$0].skills.count, $0) < (technicians[$1].skills.count, $1) }
      guard let pinned = shape.pinned, !isPinned, able.contains(pinned) else { return able }
      isPinned = true
      return [pinned]
    }
  }

  /// Works out who may do a shape, and its needs in lines.
  private mutating func enter(_ shape: JobShape) {
    let able = whoMayDo(shape)
    qualified.append(able)
    isPossible.append(
      shape.isPossible && able.allSatisfy { !$0.isEmpty }
        && (shape.pinned.map { able.contains([$0]) } ?? true))
    let first = lineNeeds.count
    for need in shape.pools {
      needRows.append(need.pool)
      lineNeeds.append(
        LineNeed(
          isPool: true, offset: need.offset, cells: need.cells,
          rows: needRows.count - 1..<needRows.count))
    }
    for (need, able) in zip(shape.technicians, able) {
      let row = needRows.count
      needRows += able
      lineNeeds.append(
        LineNeed(
          isPool: false, offset: need.offset, cells: need.cells, rows: row..<needRows.count))
    }
    needsOfShape.append(first..<lineNeeds.count)
    firstTechnicianNeeds.append(first + shape.pools.count)
  }

  /// Works out anew who may do what, since technicians came.
  mutating func enterShapesAnew() {
    qualified = []
    isPossible = []
    lineNeeds = []
    needsOfShape = []
    needRows = []
    firstTechnicianNeeds = []
    for shape in shapes { enter(shape) }
  }

  // MARK: What changed

  /// Marks the days stale whose starts may reach the cells that changed.
  @inline(__always)
  mutating func touch(_ cells: Range<Int>) {
    let first = days.day(of: max(0, cells.lowerBound - longestShape - reachOfMoves))
    let end = max(cells.lowerBound, cells.upperBound - 1) + reachOfMoves
    let last = days.day(of: min(days.cellCount - 1, end))
    for day in first...last { versions[day] &+= 1 }
  }

  mutating func touchAll() {
    for day in versions.indices { versions[day] &+= 1 }
    for entry in hasAllowedAnswer.indices { hasAllowedAnswer[entry] = false }
  }

  // MARK: What observers ask

  /// The bay group of the first part of a shape that needs one.
  func bayGroup(of shape: Int) -> Int? {
    shapes[shape].pools.first { pools[$0.pool].isBay }?.pool
  }
}
