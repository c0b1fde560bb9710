import Testing

@testable import Studies

@Suite("The formulas that runs are compared with")
struct FormulaTests {
  private func near(_ one: Double, _ other: Double, within error: Double = 1e-9) -> Bool {
    (one - other).magnitude <= error * max(one.magnitude, other.magnitude)
  }

  /// Worked out by hand as fractions: aᶜ/c! over the sum of aⁿ/n!, and from it the share that waits.
  @Test(
    "Erlang's loss and delay formulas give the fractions of the textbook",
    arguments: [
      (1.0, 1, 1.0 / 2, nil), (1.0, 2, 1.0 / 5, 1.0 / 3), (2.0, 3, 4.0 / 19, 4.0 / 9),
      (2.0, 4, 2.0 / 21, 4.0 / 23), (0.5, 1, 1.0 / 3, 1.0 / 2), (3.0, 3, 9.0 / 26, nil),
    ] as [(Double, Int, Double, Double?)])
  func erlang(offered: Double, servers: Int, blocking: Double, delay: Double?) {
    let formula = ErlangFormula(arrivalRate: offered, meanService: 1, servers: servers)
    #expect(near(formula.blocking, blocking))
    if let delay { #expect(near(formula.delay, delay)) }
  }

  /// The offered loads at which engineers' tables print a loss of 1 %, to their four figures.
  @Test(
    "Erlang's loss formula agrees with the printed tables",
    arguments: [(5, 1.361), (10, 4.461), (20, 12.03), (50, 37.90), (100, 84.06)])
  func tables(servers: Int, offered: Double) {
    let formula = ErlangFormula(arrivalRate: offered, meanService: 1, servers: servers)
    #expect(near(formula.blocking, 0.01, within: 0.005))
  }

  @Test(
    "Erlang's recursion and the sum over the number present agree",
    arguments: [(0.2, 4.0, 1), (1, 7.2, 8), (0.2, 7, 2), (3, 9, 30), (1, 950, 1_000)])
  func recursionAndSum(arrivalRate: Double, meanService: Double, servers: Int) throws {
    let formula = ErlangFormula(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers)
    let sum = try #require(
      BirthDeathQueue(arrivalRate: arrivalRate, meanService: meanService, servers: servers))
    let loss = try #require(
      BirthDeathQueue(
        arrivalRate: arrivalRate, meanService: meanService, servers: servers, room: servers))
    #expect(near(formula.delay, sum.shareWaiting))
    #expect(near(formula.meanWait, sum.meanWait))
    #expect(near(formula.meanWaitOfWaiting, sum.meanWaitOfWaiting))
    #expect(near(formula.offeredLoad, sum.busyServers))
    #expect(near(formula.blocking, loss.blocking))
  }

  @Test("One exponential server is M/M/1 and M/G/1 alike")
  func oneServer() {
    let formula = ErlangFormula(arrivalRate: 0.2, meanService: 4, servers: 1)
    // Half of λ E[S²] = 0.2 · 32.
    let queue = PriorityFormula(meanUntilFree: 3.2, loads: [0.8])
    #expect(near(formula.meanWait, 16))
    #expect(near(queue.meanWait(ofPriority: 0), 16))
  }

  @Test("Priorities among equal services leave the mean wait of all as it is")
  func conservation() {
    let queue = PriorityFormula(meanUntilFree: 3.2, loads: [0.2, 0.6])
    #expect(near(queue.meanWait(ofPriority: 0), 4))
    #expect(near(queue.meanWait(ofPriority: 1), 20))
    #expect(near(0.25 * 4 + 0.75 * 20, 16))
  }

  /// One server for one a minute, service of 1 min, room for three: the four numbers present are alike.
  @Test("A room at load 1 is full as often as it is empty")
  func evenRoom() throws {
    let queue = try #require(
      BirthDeathQueue(arrivalRate: 1, meanService: 1, servers: 1, room: 3))
    #expect(near(queue.blocking, 1.0 / 4))
    #expect(near(queue.meanQueueLength, 3.0 / 4))
    #expect(near(queue.busyServers, 3.0 / 4))
    #expect(near(queue.shareWaiting, 2.0 / 3))
    #expect(near(queue.meanWait, 1))
  }

  /// With patience like service everybody leaves alike, so that the number present is Poisson: M/M/∞.
  @Test("Erlang A with patience like service is Poisson", arguments: [1, 4, 20])
  func patienceLikeService(servers: Int) throws {
    let queue = try #require(
      BirthDeathQueue(arrivalRate: 9, meanService: 1, servers: servers, meanPatience: 1))
    #expect(near(queue.meanQueueLength + queue.busyServers, 9))
    #expect(near(queue.shareLeaving, 1 - queue.busyServers / 9))
  }

  /// The balance equations of seven states, solved as a linear system elsewhere.
  @Test("Erlang A with room solves its balance equations")
  func patienceAndRoom() throws {
    let queue = try #require(
      BirthDeathQueue(arrivalRate: 0.5, meanService: 6, servers: 3, meanPatience: 8, room: 6))
    #expect(near(queue.blocking, 0.06732117812062))
    #expect(near(queue.meanWait, 1.317293233082706))
    #expect(near(queue.meanWaitOfWaiting, 2.383673469387755))
    #expect(near(queue.shareWaiting, 0.5526315789473683))
    #expect(near(queue.meanQueueLength, 0.6143057503506308))
    #expect(near(queue.busyServers, 2.3373071528751743))
    #expect(near(queue.shareLeaving, 0.22089761570827476))
  }

  @Test("Patience that would let millions wait is given up")
  func endlessPatience() {
    let queue = BirthDeathQueue(arrivalRate: 2, meanService: 1, servers: 1, meanPatience: 1e9)
    #expect(queue == nil)
  }
}
