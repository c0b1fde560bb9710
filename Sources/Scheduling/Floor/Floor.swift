/// The shop floor of a site at this moment: what is busy, what is due, who waits.
struct Floor: Sendable, Codable {
  /// By pool of bays or equipment.
  private(set) var busy: [Int]
  /// Parts of visits whose time has come and whose work has not begun, by pool.
  private(set) var due: [Int]
  private(set) var technicianIsBusy: [Bool]
  private(set) var dueOnTechnician: [Int]
  /// Customers who are present and due, by planned start.
  private(set) var waiting: [Waiting] = []

  struct Waiting: Sendable, Codable {
    let appointment: AppointmentID
    let startCell: Int
  }

  init(pools: Int, technicians: Int) {
    busy = Array(repeating: 0, count: pools)
    due = Array(repeating: 0, count: pools)
    technicianIsBusy = Array(repeating: false, count: technicians)
    dueOnTechnician = Array(repeating: 0, count: technicians)
  }

  mutating func addTechnician() {
    technicianIsBusy.append(false)
    dueOnTechnician.append(0)
  }

  mutating func countDue(pool: Int, by change: Int) { due[pool] += change }
  mutating func countDue(technician: Int, by change: Int) { dueOnTechnician[technician] += change }

  /// Lines up a customer; at equal planned starts the first to be there goes first.
  mutating func wait(_ customer: Waiting) {
    let place = waiting.firstIndex { $0.startCell > customer.startCell } ?? waiting.count
    waiting.insert(customer, at: place)
  }

  mutating func stopWaiting(_ appointment: AppointmentID) {
    waiting.removeAll { $0.appointment == appointment }
  }

  mutating func occupy(pool: Int) { busy[pool] += 1 }
  mutating func occupy(technician: Int) { technicianIsBusy[technician] = true }
  mutating func free(pool: Int) { busy[pool] -= 1 }
  mutating func free(technician: Int) { technicianIsBusy[technician] = false }
}
