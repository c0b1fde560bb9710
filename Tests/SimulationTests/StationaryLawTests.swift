import Testing

@testable import Simulation

@Suite("The number present at a stationary start follows the closed forms")
struct StationaryLawTests {
  private let samples = 100_000

  /// The numbers present that evenly spread uniforms stand for.
  private func present(_ law: StationaryLaw) -> [Int] {
    (0..<samples).map { law.present(at: (Double($0) + 0.5) / Double(samples)) }
  }

  private func mean(_ values: [Int]) -> Double {
    Double(values.reduce(0, +)) / Double(values.count)
  }

  private func share(_ values: [Int], of isCounted: (Int) -> Bool) -> Double {
    Double(values.count(where: isCounted)) / Double(values.count)
  }

  @Test(
    "M/M/1 holds ρ/(1 − ρ) customers, n of them with chance (1 − ρ)ρⁿ", arguments: [0.1, 0.5, 0.9])
  func oneServer(load: Double) {
    let numbers = present(
      StationaryLaw(arrivalRate: load, serviceRate: 1, servers: 1, abandonRate: 0, room: nil))
    #expect(abs(mean(numbers) - load / (1 - load)) < 0.001 * (1 + load / (1 - load)))
    var chance = 1 - load
    for number in 0..<10 {
      #expect(abs(share(numbers) { $0 == number } - chance) < 2 / Double(samples))
      chance *= load
    }
  }

  /// Erlang's loss formula by its recursion.
  private func erlangB(_ offered: Double, _ servers: Int) -> Double {
    (1...servers).reduce(1) { blocked, server in
      offered * blocked / (Double(server) + offered * blocked)
    }
  }

  @Test("M/M/c: the chance of waiting is Erlang's, and the line holds C ρ/(1 − ρ)")
  func manyServers() {
    let numbers = present(
      StationaryLaw(arrivalRate: 1, serviceRate: 1 / 7.2, servers: 8, abandonRate: 0, room: nil))
    let blocked = erlangB(7.2, 8)
    let waiting = blocked / (1 - 0.9 * (1 - blocked))
    #expect(abs(share(numbers) { $0 >= 8 } - waiting) < 0.0001)
    #expect(abs(mean(numbers.map { max(0, $0 - 8) }) - waiting * 9) < 0.01)
    #expect(abs(mean(numbers.map { min($0, 8) }) - 7.2) < 0.001)
  }

  @Test("Room for as many as there are servers is Erlang's loss system", arguments: [1, 3, 8])
  func loss(servers: Int) {
    let numbers = present(
      StationaryLaw(
        arrivalRate: 5, serviceRate: 1, servers: servers, abandonRate: 0, room: servers))
    #expect(numbers.max() == servers)
    #expect(abs(share(numbers) { $0 == servers } - erlangB(5, servers)) < 2 / Double(samples))
  }

  @Test("M/M/c/K: an overloaded room has its own weights", arguments: [3, 5, 12])
  func room(size: Int) {
    let numbers = present(
      StationaryLaw(arrivalRate: 4, serviceRate: 1, servers: 3, abandonRate: 0, room: size))
    // 4ⁿ/n! up to three servers, then times 4/3 for each who waits.
    var weights = [1, 4, 8, 32.0 / 3]
    while weights.count <= size { weights.append(weights[weights.count - 1] * 4 / 3) }
    let sum = weights.reduce(0, +)
    for (number, weight) in weights.enumerated() {
      #expect(abs(share(numbers) { $0 == number } - weight / sum) < 2 / Double(samples))
    }
    #expect(numbers.max() == size)
  }

  /// With patience as long as service on average nobody but the customers' own clocks rule: M/M/∞.
  @Test("Erlang A with patience like service is Poisson", arguments: [1, 4, 20])
  func patienceLikeService(servers: Int) {
    let numbers = present(
      StationaryLaw(arrivalRate: 9, serviceRate: 1, servers: servers, abandonRate: 1, room: nil))
    #expect(abs(mean(numbers) - 9) < 0.001)
    let square = mean(numbers.map { $0 * $0 })
    #expect(abs(square - 81 - 9) < 0.05)
  }

  @Test("Erlang A: who arrives is served or leaves")
  func balance() {
    let numbers = present(
      StationaryLaw(
        arrivalRate: 1, serviceRate: 1.0 / 9, servers: 8, abandonRate: 1.0 / 5, room: nil))
    let served = mean(numbers.map { min($0, 8) }) / 9
    let left = mean(numbers.map { max(0, $0 - 8) }) / 5
    #expect(abs(served + left - 1) < 0.001)
    #expect(abs(left - 0.2117) < 0.0005)
  }

  @Test("A larger uniform never stands for fewer customers, and one close to 1 still for a number")
  func rises() {
    let law = StationaryLaw(
      arrivalRate: 0.99, serviceRate: 1, servers: 1, abandonRate: 0, room: nil)
    let numbers = present(law)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(law.present(at: 1.0.nextDown) > 1_000)
  }

  @Test("A thousand servers stay within the range of numbers")
  func large() {
    let numbers = present(
      StationaryLaw(arrivalRate: 950, serviceRate: 1, servers: 1_000, abandonRate: 0, room: nil))
    #expect(abs(mean(numbers.map { min($0, 1_000) }) - 950) < 0.01)
  }
}
