import Testing

@Suite("The formulas that runs are compared with")
struct FormulaTests {
  private func near(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude <= 1e-9 * max(one.magnitude, other.magnitude)
  }

  @Test(
    "Erlang's recursion and the sum over the number present agree",
    arguments: [(0.2, 4.0, 1), (1, 7.2, 8), (0.2, 7, 2), (3, 9, 30)])
  func recursionAndSum(arrivalRate: Double, meanService: Double, servers: Int) {
    let formula = ErlangFormula(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers)
    let sum = BirthDeathQueue(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers)
    let loss = BirthDeathQueue(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers, room: servers)
    #expect(near(formula.delay, sum.shareWaiting))
    #expect(near(formula.meanWait, sum.meanWait))
    #expect(near(formula.meanWaitOfWaiting, sum.meanWaitOfWaiting))
    #expect(near(formula.offeredLoad, sum.busyServers))
    #expect(near(formula.blocking, loss.blocking))
  }

  @Test("One exponential server is M/M/1 and M/G/1 alike")
  func oneServer() {
    let formula = ErlangFormula(arrivalRate: 0.2, meanService: 4, servers: 1)
    let queue = SingleServerQueue(arrivalRates: [0.2], meanService: 4, squaredVariation: 1)
    #expect(near(formula.meanWait, 16))
    #expect(near(queue.meanWait, 16))
    #expect(near(queue.meanWait(ofClass: 0), 16))
  }

  @Test("Priorities among equal services leave the mean wait of all as it is")
  func conservation() {
    let queue = SingleServerQueue(arrivalRates: [0.05, 0.15], meanService: 4, squaredVariation: 1)
    #expect(near(queue.meanWait(ofClass: 0), 4))
    #expect(near(queue.meanWait(ofClass: 1), 20))
    #expect(near(0.25 * 4 + 0.75 * 20, queue.meanWait))
  }
}
