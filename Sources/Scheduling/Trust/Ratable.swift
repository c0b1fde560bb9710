import TimeAndMoney

/// A visit that was completed and can still be rated.
struct Ratable: Sendable, Codable {
  let appointment: AppointmentID
  let site: Int32
  let technician: Int16
  let customer: CustomerID
  let until: Instant
}
