import Foundation
import Metrics
import Scenarios
import Simulation
import Statistics

/// A shop with so few places that all that can happen to them can be counted out: hours of one place or two, at one site or
/// two, on one day or two, and customers who come one after the other before it opens.
struct LimitedShop {
  var sites = 1
  var hours = 3
  /// With two days customers come on Monday only, before the shop opens, and look at Monday and Tuesday.
  var days = 1
  var places = 1
  /// Customers on a day on which they come.
  var mean = 3.0
  /// The choice as it is written behind `choice:`.
  var choice: String
  /// More lines of the segment.
  var more = ""

  static let price = 40.0
  /// Of the first hour and of the others: one price, one hour dear and the others cheap.
  static let factors: [(first: Double, others: Double)] = [(1, 1), (1.5, 0.75)]
  static let replications = 200

  var slots: Int { sites * days * hours }

  var text: String {
    let week = days == 1 ? mean * 7 : mean
    return """
      offpeak: 1
      name: limited
      seed: 4
      calendar: {start: 2025-06-02, length: 3 days}
      sites: [\((0..<sites).map(site).joined(separator: ", "))]
      services: {care: {wash: {wash: {minutes: 60, price: 40, needs: {bay: lift}}}}}
      booking: {starts_every: 60 min, horizon: \(days - 1) days}
      segments:
        anybody:
          visits: {per_week: \(week), profile: {mon: {00-07: 1}, tue-sun: \(days == 1 ? "{00-07: 1}" : "0")}}
          wants: {wash: 100%}
          choice: \(choice)
          \(more)
      policies:
        baseline: {}
        dear: {prices: [{when: {daily: 09:00-10:00}, factor: 1.5}, {when: {daily: 10:00-24:00}, factor: 0.75}]}
      """
  }

  private func site(_ number: Int) -> String {
    """
    {id: site-\(number), hours: {daily: 09:00-\(9 + hours):00}, bays: [{group: lift, count: \(places)}]}
    """
  }

  /// The hour a slot begins at, counted from the first; slots are numbered by day, site and hour.
  func hour(of slot: Int) -> Int { slot % hours }

  func day(of slot: Int) -> Int { slot / hours / sites }

  func site(of slot: Int) -> Int { slot / hours % sites }

  func price(of slot: Int, policy: Int) -> Double {
    let factors = LimitedShop.factors[policy]
    return LimitedShop.price * (hour(of: slot) == 0 ? factors.first : factors.others)
  }

  // MARK: What must come out

  /// The expected bookings of each slot on a day on which customers come: every sequence of customers and of what they take,
  /// by its probability.
  ///
  /// - Parameter shares: what the next customer takes where only some slots are free; what is left of one leaves.
  func expectedBookings(_ shares: ([Bool]) -> [Double]) -> [Double] {
    // States are the numbers of places taken, as digits to the base places + 1.
    let base = places + 1
    let weights = (0..<slots).map { slot in (0..<slot).reduce(1) { product, _ in product * base } }
    let states = weights.last! * base
    let answers = (0..<states).map { state in
      shares(weights.map { state / $0 % base < places })
    }
    var now = [Double](repeating: 0, count: states)
    now[0] = 1
    var expected = [Double](repeating: 0, count: slots)
    var poisson = exp(-mean)
    for customers in 1...40 {
      for (state, probability) in now.enumerated() {
        for slot in 0..<slots {
          expected[slot] += poisson * probability * Double(state / weights[slot] % base)
        }
      }
      var next = now
      for (state, probability) in now.enumerated() where probability > 0 {
        for (slot, share) in answers[state].enumerated() where share > 0 {
          next[state] -= probability * share
          next[state + weights[slot]] += probability * share
        }
      }
      now = next
      poisson *= mean / Double(customers)
    }
    return expected
  }

  // MARK: What comes out

  /// By policy: bookings of each slot on a day on which customers come, revenue and minutes booked, one number a replication.
  func figures() throws -> [[[Double]]] {
    let blueprint = Blueprint(try ScenarioReader.read(text: text, named: "limited"))
    var found = LimitedShop.factors.map { _ in
      [[Double]](repeating: [], count: slots + 2)
    }
    for number in 1...LimitedShop.replications {
      let runs = try Replication(blueprint, number: number).run(policies: [0, 1]) { false }
      for run in runs ?? [] {
        let booked = bookings(in: run.tables)
        for slot in 0..<slots { found[run.policy][slot].append(booked[slot]) }
        found[run.policy][slots].append(revenue(in: run.tables))
        found[run.policy][slots + 1].append(minutes(in: run.tables))
      }
    }
    return found
  }

  private var daysWithCustomers: Double { days == 1 ? 3 : 1 }

  private func bookings(in tables: Tables) -> [Double] {
    var counts = [Double](repeating: 0, count: slots)
    for visit in tables.visits where visit.isBooked {
      let hour = Int(visit.startMinute) / 60 % 24 - 9
      // Monday the 2nd of June 2025.
      let day = days == 1 ? 0 : Int(visit.localDay) - 20_241
      counts[(day * sites + Int(visit.site)) * hours + hour] += 1 / daysWithCustomers
    }
    return counts
  }

  private func revenue(in tables: Tables) -> Double {
    let revenue = tables.revenue
    let total = (0..<revenue.sites).reduce(0) { sum, site in
      sum
        + (0..<revenue.days).reduce(0) { $0 + revenue.netRevenue(site: site, category: 0, day: $1) }
    }
    return Double(total) / 100 / daysWithCustomers
  }

  private func minutes(in tables: Tables) -> Double {
    tables.utilization.reduce(0) {
      $0 + Double($1.total(of: 0, window: nil)[.bookedPaid]) / 60_000_000
    } / daysWithCustomers
  }
}
