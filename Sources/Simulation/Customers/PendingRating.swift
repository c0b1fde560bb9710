import Scheduling

/// What a customer will say of his visit.
struct PendingRating: Sendable {
  let appointment: AppointmentID
  let site: Int
  let stars: Int
}
