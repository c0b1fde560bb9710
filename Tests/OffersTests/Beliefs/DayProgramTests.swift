import Foundation
import Testing

@testable import Offers

@Suite("The value of bay time that is left")
struct DayProgramTests {
  /// Exponential demand: a request pays f times the list price of 1 with probability exp(−f).
  private func exponential(units: Int, requests: Double, slices: Int = 24) -> DayProgram {
    let ladder = (0...800).map { Double($0) / 100 }
    let slice = DayProgram.Slice(
      bookings: [ladder.map { requests / Double(slices) * exp(-$0) }], sellable: units)
    return DayProgram(
      units: units, products: [.init(units: 1, price: 1, cost: 0)], ladder: ladder,
      slices: Array(repeating: slice, count: slices))
  }

  /// J*(n, t) = ln Σ (a t / e)^i / i!, Gallego & van Ryzin (1994), §2.3, with α = 1.
  private func closedForm(units: Int, requests: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for i in 1...units {
      term *= requests / M_E / Double(i)
      sum += term
    }
    return log(sum)
  }

  @Test(
    "With exponential demand the value is that of the closed form",
    arguments: [(1, 2.0), (1, 30.0), (3, 10.0), (5, 5.0), (10, 40.0), (20, 20.0)])
  func gallegoVanRyzin(units: Int, requests: Double) {
    let program = exponential(units: units, requests: requests)
    let exact = closedForm(units: units, requests: requests)
    #expect(abs(program.value(of: units, at: 0) / exact - 1) < 2e-4)
    // The optimal price is the opportunity cost and the mean of what is paid.
    let place = program.bestFactor(for: 0, left: units, at: 0)!
    let cost = exact - (units > 1 ? closedForm(units: units - 1, requests: requests) : 0)
    #expect(abs(program.ladder[place] - (1 + cost)) < 0.015)
  }

  /// The least protection y with P(D1 > y) ≤ p2 / p1, Littlewood (1972).
  private func protection(of mean: Double, ratio: Double) -> Int {
    var term = exp(-mean)
    var below = term
    var places = 0
    while 1 - below > ratio {
      places += 1
      term *= mean / Double(places)
      below += term
    }
    return places
  }

  @Test(
    "Where the cheap come first, so many places are protected as Littlewood's rule says",
    arguments: [(4.0, 0.5), (4.0, 0.8), (6.0, 0.3), (2.0, 0.05), (8.0, 0.9)])
  func littlewood(dear: Double, ratio: Double) {
    let cheap = DayProgram.Slice(bookings: [[20, 0]], sellable: 12)
    let late = DayProgram.Slice(bookings: [[dear, dear]], sellable: 12)
    let program = DayProgram(
      units: 12, products: [.init(units: 1, price: 100, cost: 0)], ladder: [ratio, 1],
      slices: [cheap, late])
    let protected = protection(of: dear, ratio: ratio)
    for left in 1...12 {
      let factor = program.bestFactor(for: 0, left: left, at: 0.9999)
      #expect(factor == (left > protected ? 0 : 1), "\(left) left")
    }
  }

  @Test("Selling what nobody else wants displaces nothing, and the last place all that is to come")
  func displaced() {
    let program = exponential(units: 30, requests: 3)
    #expect(program.opportunityCost(of: 0, left: 30, at: 0)! < 1e-9)
    #expect(program.opportunityCost(of: 0, left: 1, at: 0)! == program.value(of: 1, at: 0))
    #expect(program.opportunityCost(of: 0, left: 0, at: 0) == nil)
    #expect(program.value(of: 7, at: 24) == 0)
    #expect(program.bestFactor(for: 0, left: 0, at: 0) == nil)
  }

  /// Of two products, the second takes two units.
  private let pair = DayProgram(
    units: 6,
    products: [.init(units: 1, price: 100, cost: 20), .init(units: 2, price: 150, cost: 50)],
    ladder: [0.8, 1],
    slices: Array(
      repeating: DayProgram.Slice(bookings: [[0.5, 0.4], [0.3, 0.1]], sellable: 6), count: 20))

  @Test("Two products share the units as in a program of very small steps")
  func products() {
    var value = Array(repeating: 0.0, count: 7)
    let steps = 2_000
    for _ in 0..<20 * steps {
      let last = value
      for left in 1...6 {
        let one = last[left] - last[left - 1]
        var gain = max(0.5 * (60 - one), 0.4 * (80 - one))
        if left > 1 {
          let two = last[left] - last[left - 2]
          gain += max(0.3 * (70 - two), 0.1 * (100 - two))
        }
        value[left] += gain / Double(steps)
      }
    }
    for left in 0...6 {
      #expect(abs(pair.value(of: left, at: 0) - value[left]) <= 1e-3 * value[left])
    }
  }

  @Test("A service that takes two units displaces both, and is not sold where one is left")
  func twoUnits() {
    let displaced = pair.opportunityCost(of: 1, left: 5, at: 3)!
    #expect(abs(displaced - pair.value(of: 5, at: 3) + pair.value(of: 3, at: 3)) < 1e-9)
    #expect(pair.opportunityCost(of: 1, left: 1, at: 3) == nil)
    #expect(pair.bestFactor(for: 1, left: 1, at: 3) == nil)
  }

  @Test("Places that can no longer be sold are worth nothing")
  func sellable() {
    let open = DayProgram.Slice(bookings: [[1.0]], sellable: 4)
    let late = DayProgram.Slice(bookings: [[1.0]], sellable: 1)
    let program = DayProgram(
      units: 4, products: [.init(units: 1, price: 10, cost: 0)], ladder: [1],
      slices: [open, late])
    #expect(program.value(of: 4, at: 1) == program.value(of: 1, at: 1))
    #expect(program.value(of: 4, at: 0) > program.value(of: 1, at: 0))
  }

  @Test("The envelope holds the best line at every cost")
  func envelope() {
    let lines = (0..<60).map { place in
      let factor = 0.5 + Double(place) * 0.03
      let bookings = exp(-factor) * (place % 7 == 0 ? 0.9 : 1)
      return MarginEnvelope.Line(factor: place, bookings: bookings, margin: bookings * factor)
    }
    let envelope = MarginEnvelope(lines)
    var place = 0
    for step in 0..<200 {
      let cost = Double((step * 37) % 200) / 80
      place = envelope.best(at: cost, from: place)
      let best = lines.map { $0.value(at: cost) }.max()!
      #expect(abs(envelope.lines[place].value(at: cost) - best) < 1e-12)
    }
  }
}
