/// A technician's part in an appointment, or the whole appointment where it needs no technician: an entry in the list
/// of its day.
struct Assignment: Sendable, Codable {
  /// The place of the appointment in the scheduler's memory.
  let appointment: Int32
  let shape: Int32
  let start: Int32
  let end: Int32
  /// −1 where none is needed.
  var technician: Int16
  /// Which of the shape's technicians it is.
  let need: UInt8
  /// Fixed: pinned to its technician, or due. Movable: another qualified technician is free for all of it.
  var isFixed: Bool
  var isMovable = false

  var cells: Range<Int> { Int(start)..<Int(end) }
}
