/// A technician's part in an appointment, or the whole appointment where it needs no technician: an entry in the list
/// of its day.
struct Assignment: Sendable {
  /// The place of the appointment in the scheduler's memory.
  let appointment: Int32
  let shape: Int32
  let start: Int32
  let end: Int32
  /// −1 where none is needed.
  var technician: Int16
  /// How many of its cells were over when its technician took it over.
  private var cellsBefore: UInt16 = 0
  /// Which of the shape's technicians it is.
  let need: UInt8
  /// Fixed: pinned to its technician, or due. Movable: another qualified technician is free for all of it.
  var isFixed: Bool
  var isMovable = false

  init(
    appointment: Int32, shape: Int32, cells: Range<Int>, technician: Int16, need: Int,
    isFixed: Bool
  ) {
    self.appointment = appointment
    self.shape = shape
    start = Int32(cells.lowerBound)
    end = Int32(cells.upperBound)
    self.technician = technician
    self.need = UInt8(need)
    self.isFixed = isFixed
  }

  var cells: Range<Int> { Int(start)..<Int(end) }
  /// What of it its technician is busy with.
  var takenCells: Range<Int> { Int(start) + Int(cellsBefore)..<Int(end) }

  /// Whether its beginning, what is left of it and its end follow each other, from the beginning of the book on.
  var isInOrder: Bool { start >= 0 && Int(start) + Int(cellsBefore) <= Int(end) }

  /// Gives what is left of it from a cell on to somebody: of one that lasts for 65,535 cells at most, which on the finest
  /// grid are six weeks.
  mutating func hand(to technician: Int, from cell: Int) {
    self.technician = Int16(technician)
    cellsBefore = UInt16(cell - Int(start))
  }
}

/// Whether it is movable is left out: it follows from the rest.
extension Assignment: Codable {
  private enum CodingKeys: CodingKey {
    case appointment, shape, start, end, technician, cellsBefore, need, isFixed
  }
}
