/// What became of a technician's work.
struct TechnicianRecord: Hashable, Sendable, Codable {
  var stars = 0
  var ratings = 0
  var punctualStarts = 0
  var starts = 0
  var cancellations = 0
}
