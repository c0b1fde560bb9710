import Foundation

@testable import Offers

/// A day small enough to solve: one bay, a few cells, services of one and two cells. Customers prefer every start alike,
/// take the nearest free one and pay up to an exponential amount. A state is the set of taken cells.
struct SmallDay {
  struct Service {
    let cells: Int
    let price: Double
    let requests: Double
  }

  let cells: Int
  let services: [Service]
  let ladder: [Double]
  let slices = 8

  func acceptance(_ factor: Double) -> Double { exp(-factor) }

  /// The nearest free start, the earlier of two; nil if there is none.
  func start(of service: Int, near preferred: Int, in taken: Int) -> Int? {
    let width = services[service].cells
    let block = (1 << width) - 1
    return (0...cells - width).filter { taken & (block << $0) == 0 }
      .min { (abs($0 - preferred), $0) < (abs($1 - preferred), $1) }
  }

  /// What the empty day earns at prices a policy sets, from the day's state, the slice and the service; nil for the best
  /// prices there are, one for each start.
  func revenue(_ policy: ((_ taken: Int, _ moment: Double, _ service: Int) -> Double)?) -> Double {
    let steps = 15
    var value = Array(repeating: 0.0, count: 1 << cells)
    for slice in (0..<slices).reversed() {
      for step in (0..<steps).reversed() {
        let moment = Double(slice) + Double(step) / Double(steps)
        let last = value
        for taken in value.indices {
          for (number, service) in services.enumerated() {
            let places = cells - service.cells + 1
            let each = service.requests / Double(slices * steps * places)
            let fixed = policy.map { $0(taken, moment, number) }
            for preferred in 0..<places {
              guard let start = start(of: number, near: preferred, in: taken) else { continue }
              let next = taken | (((1 << service.cells) - 1) << start)
              let cost = last[taken] - last[next]
              value[taken] += each * gain(at: fixed.map { [$0] } ?? ladder, service, cost)
            }
          }
        }
      }
    }
    return value[0]
  }

  private func gain(at factors: [Double], _ service: Service, _ cost: Double) -> Double {
    factors.reduce(-.infinity) { best, factor in
      max(best, acceptance(factor) * (factor * service.price - cost))
    }
  }

  /// The program by units left.
  var program: DayProgram {
    let slice = DayProgram.Slice(
      bookings: services.map { service in
        ladder.map { acceptance($0) * service.requests / Double(slices) }
      }, sellable: cells)
    return DayProgram(
      units: cells,
      products: services.map { .init(units: $0.cells, price: $0.price, cost: 0) }, ladder: ladder,
      slices: Array(repeating: slice, count: slices))
  }
}
