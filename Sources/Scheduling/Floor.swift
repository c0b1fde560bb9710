/// The shop floor of a site at this moment: what is busy, what is due, who waits.
struct Floor: Sendable {
  private(set) var busyBays: [Int]
  /// Appointments whose planned start has passed and whose work has not begun, by bay group.
  private(set) var dueOnBays: [Int]
  private(set) var technicianIsBusy: [Bool]
  private(set) var dueOnTechnician: [Int]
  /// Customers who are present and due, by planned start.
  private(set) var waiting: [Waiting] = []

  struct Waiting: Sendable {
    let appointment: AppointmentID
    let startCell: Int
    let bayGroup: Int?
    let technician: Int?
  }

  init(bayGroups: Int, technicians: Int) {
    busyBays = Array(repeating: 0, count: bayGroups)
    dueOnBays = Array(repeating: 0, count: bayGroups)
    technicianIsBusy = Array(repeating: false, count: technicians)
    dueOnTechnician = Array(repeating: 0, count: technicians)
  }

  mutating func countDue(bayGroup: Int?, technician: Int?, by change: Int) {
    if let bayGroup { dueOnBays[bayGroup] += change }
    if let technician { dueOnTechnician[technician] += change }
  }

  /// Lines up a customer; at equal planned starts the first to be there goes first.
  mutating func wait(_ customer: Waiting) {
    let place = waiting.firstIndex { $0.startCell > customer.startCell } ?? waiting.count
    waiting.insert(customer, at: place)
  }

  mutating func stopWaiting(_ appointment: AppointmentID) {
    waiting.removeAll { $0.appointment == appointment }
  }

  /// The first in line for whom a bay of his group and his technician are idle.
  func next(bayCounts: [Int]) -> Waiting? {
    waiting.first { customer in
      let bayIsIdle = customer.bayGroup.map { busyBays[$0] < bayCounts[$0] } ?? true
      let technicianIsIdle = customer.technician.map { !technicianIsBusy[$0] } ?? true
      return bayIsIdle && technicianIsIdle
    }
  }

  mutating func occupy(bayGroup: Int?, technician: Int?) {
    if let bayGroup { busyBays[bayGroup] += 1 }
    if let technician { technicianIsBusy[technician] = true }
  }

  mutating func freeBay(_ group: Int) { busyBays[group] -= 1 }
  mutating func freeTechnician(_ technician: Int) { technicianIsBusy[technician] = false }
}
