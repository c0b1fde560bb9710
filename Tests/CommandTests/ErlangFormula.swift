/// M/M/c by Erlang's recursion (Cooper, "Introduction to Queueing Theory", 1981, sections 3.2 and 3.3).
struct ErlangFormula {
  /// Per minute.
  let arrivalRate: Double
  /// Minutes.
  let meanService: Double
  let servers: Int

  var offeredLoad: Double { arrivalRate * meanService }

  /// The share that is lost where nobody can wait.
  var blocking: Double {
    (1...servers).reduce(1) { lost, server in
      offeredLoad * lost / (Double(server) + offeredLoad * lost)
    }
  }

  /// The share that waits where everybody can.
  var delay: Double {
    let load = offeredLoad / Double(servers)
    return blocking / (1 - load * (1 - blocking))
  }

  var meanWaitOfWaiting: Double { meanService / (Double(servers) - offeredLoad) }
  var meanWait: Double { delay * meanWaitOfWaiting }
  var meanQueueLength: Double { arrivalRate * meanWait }
}
