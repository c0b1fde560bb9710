import TimeAndMoney

/// A place in line.
struct WaitlistEntry: Sendable, Codable {
  let id: WaitlistID
  let job: Int32
  let firstCell: Int32
  /// The last cell he would take.
  let lastCell: Int32
  let customer: CustomerID
  let price: Money
  /// The place that is held for him now.
  var offered: AppointmentID?
}
