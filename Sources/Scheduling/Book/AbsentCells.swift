/// An absence in the book: the cells that are lost.
struct AbsentCells: Sendable, Codable {
  let id: AbsenceID
  let resource: Resource
  let first: Int
  let end: Int

  var cells: Range<Int> { first..<end }

  func concerns(technician: Int) -> Bool {
    resource == .technician(technician) || resource == .site
  }

  /// How many units of a pool it takes, of the `count` there are.
  func units(of pool: Int, bays: Int, count: Int) -> Int {
    switch resource {
    case .site: count
    case .bay(let group): group == pool ? 1 : 0
    case .equipment(let group): bays + group == pool ? 1 : 0
    case .technician: 0
    }
  }
}
