/// Servers that all take exponential times of one mean, and Poisson arrivals: M/M/c where all wait, M/M/c/c where
/// nobody can (Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
/// telephone exchanges", 1917; the recursion as in Cooper, "Introduction to Queueing Theory", 1981, sections 3.2 and
/// 3.3).
struct ErlangFormula {
  /// Per minute.
  let arrivalRate: Double
  /// Minutes.
  let meanService: Double
  let servers: Int

  var offeredLoad: Double { arrivalRate * meanService }

  /// The share that is lost where nobody can wait: Erlang B.
  ///
  /// It holds for any law of service with that mean (Sevastyanov, "An ergodic theorem for Markov processes and its
  /// application to telephone systems with refusals", 1957).
  var blocking: Double {
    (1...servers).reduce(1) { lost, server in
      offeredLoad * lost / (Double(server) + offeredLoad * lost)
    }
  }

  /// The share that waits where everybody can: Erlang C.
  ///
  /// - Precondition: the offered load lies below the number of servers.
  var delay: Double {
    let load = offeredLoad / Double(servers)
    return blocking / (1 - load * (1 - blocking))
  }

  var meanWaitOfWaiting: Double { meanService / (Double(servers) - offeredLoad) }
  var meanWait: Double { delay * meanWaitOfWaiting }
  var meanQueueLength: Double { arrivalRate * meanWait }
}

extension ErlangFormula {
  /// The steady state where everybody can wait.
  var steadyState: SteadyState {
    SteadyState(
      arrivals: arrivalRate, delayed: arrivalRate * delay, waiting: meanQueueLength,
      inService: offeredLoad)
  }
}
