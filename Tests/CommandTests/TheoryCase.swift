/// A shipped scenario of which theory knows the answers.
struct TheoryCase: CustomStringConvertible, Sendable {
  /// Its name in scenarios/theory.
  let name: String
  /// The metrics and their exact values; the first is the mean wait that coverage is judged by.
  let exact: [(metric: String, value: Double)]

  var description: String { name }

  static let all: [TheoryCase] = [
    TheoryCase("mm1", ErlangFormula(arrivalRate: 0.2, meanService: 4, servers: 1)),
    TheoryCase("mm8", ErlangFormula(arrivalRate: 1, meanService: 7.2, servers: 8)),
    TheoryCase(
      "mmck", BirthDeathQueue(arrivalRate: 0.5, meanService: 6.6, servers: 3, room: 8)),
    TheoryCase(
      "erlang-a", BirthDeathQueue(arrivalRate: 1, meanService: 9, servers: 8, meanPatience: 5)),
    TheoryCase("md1", squaredVariation: 0),
    TheoryCase("mg1-erlang", squaredVariation: 0.25),
    TheoryCase("mg1-hyperexponential", squaredVariation: 1.5),
    TheoryCase("mg1-lognormal", squaredVariation: 1.5),
    tandem,
    priority,
  ]

  private init(name: String, exact: [(metric: String, value: Double)]) {
    self.name = name
    self.exact = exact.map { ("counter.\($0.metric)", $0.value) }
  }

  private init(_ name: String, _ formula: ErlangFormula) {
    self.init(name: name, exact: TheoryCase.metrics(of: formula) + [("share_leaving", 0)])
  }

  private init(_ name: String, _ queue: BirthDeathQueue) {
    self.init(
      name: name,
      exact: [
        ("mean_wait", queue.meanWait), ("mean_wait_of_waiting", queue.meanWaitOfWaiting),
        ("share_waiting", queue.shareWaiting), ("mean_queue_length", queue.meanQueueLength),
        ("busy_servers", queue.busyServers), ("share_leaving", queue.shareLeaving),
      ])
  }

  /// M/G/1 at load 0.8.
  private init(_ name: String, squaredVariation: Double) {
    let queue = SingleServerQueue(
      arrivalRates: [0.2], meanService: 4, squaredVariation: squaredVariation)
    self.init(
      name: name,
      exact: [
        ("mean_wait", queue.meanWait), ("mean_wait_of_waiting", queue.meanWaitOfWaiting),
        ("share_waiting", queue.load), ("mean_queue_length", queue.meanQueueLength),
        ("busy_servers", queue.load), ("share_leaving", 0),
      ])
  }

  private static func metrics(
    of formula: ErlangFormula, prefix: String = ""
  ) -> [(metric: String, value: Double)] {
    [
      ("mean_wait", formula.meanWait), ("mean_wait_of_waiting", formula.meanWaitOfWaiting),
      ("share_waiting", formula.delay), ("mean_queue_length", formula.meanQueueLength),
      ("busy_servers", formula.offeredLoad),
    ].map { (prefix + $0, $1) }
  }

  /// Burke: the second stage meets Poisson arrivals as well. It is the one that coverage is judged by.
  private static let tandem = {
    let test = ErlangFormula(arrivalRate: 0.2, meanService: 7, servers: 2)
    let intake = ErlangFormula(arrivalRate: 0.2, meanService: 4, servers: 1)
    return TheoryCase(
      name: "tandem",
      exact: metrics(of: test, prefix: "test.") + metrics(of: intake, prefix: "intake.") + [
        ("mean_wait", test.meanWait + intake.meanWait),
        ("mean_queue_length", test.meanQueueLength + intake.meanQueueLength),
        ("busy_servers", test.offeredLoad + intake.offeredLoad),
      ])
  }()

  private static let priority = {
    let queue = SingleServerQueue(
      arrivalRates: [0.05, 0.15], meanService: 4, squaredVariation: 1)
    let (urgent, normal) = (queue.meanWait(ofClass: 0), queue.meanWait(ofClass: 1))
    return TheoryCase(
      name: "priority",
      exact: [
        ("normal.mean_wait", normal), ("normal.mean_queue_length", 0.15 * normal),
        ("normal.share_waiting", queue.load), ("normal.busy_servers", 0.6),
        ("urgent.mean_wait", urgent), ("urgent.mean_queue_length", 0.05 * urgent),
        ("urgent.share_waiting", queue.load), ("urgent.busy_servers", 0.2),
        ("mean_wait", queue.meanWait), ("mean_queue_length", queue.meanQueueLength),
      ])
  }()
}
