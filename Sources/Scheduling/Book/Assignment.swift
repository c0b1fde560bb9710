/// A technician's part in an appointment, or the whole appointment where it needs no technician: an entry in the list
/// of its day.
struct Assignment: Sendable {
  /// The place of the appointment in the scheduler's memory.
  let appointment: Int32
  let shape: Int32
  let start: Int32
  let end: Int32
  /// The cell from which on its technician is busy with it: its start, or later where he took it over on the way.
  private(set) var takenFrom: Int32
  /// −1 where none is needed.
  var technician: Int16
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
    takenFrom = start
    self.technician = technician
    self.need = UInt8(need)
    self.isFixed = isFixed
  }

  var cells: Range<Int> { Int(start)..<Int(end) }
  /// What of it its technician is busy with.
  var takenCells: Range<Int> { Int(takenFrom)..<Int(end) }

  /// Gives what is left of it from a cell on to somebody.
  mutating func hand(to technician: Int, from cell: Int) {
    self.technician = Int16(technician)
    takenFrom = Int32(cell)
  }
}

/// Whether it is movable is left out: it follows from the rest.
extension Assignment: Codable {
  private enum CodingKeys: CodingKey {
    case appointment, shape, start, end, takenFrom, technician, need, isFixed
  }
}
