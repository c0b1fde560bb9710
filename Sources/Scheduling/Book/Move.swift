/// An appointment was given another technician.
struct Move: Sendable {
  let appointment: Int32
  let need: Int
  let technician: Int
}
