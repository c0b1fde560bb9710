import RandomStreams

extension StageTraffic {
  /// The steady state of a stage, and where its formula comes from.
  struct Solution {
    /// Kendall's, such as M/M/8+M.
    let notation: String
    let source: String
    let byClass: [SteadyState]
  }

  /// Chooses the formula that fits.
  ///
  /// - Throws: why none does.
  func solution() throws(NoClosedForm) -> Solution {
    if let room, room <= servers { return lossSolution(places: room) }
    if hasPriorities || (room == nil && !hasPatience) { return try unlimitedSolution() }
    return try limitedSolution()
  }

  /// Nobody can wait: any law of service, any patience and any priorities.
  private func lossSolution(places: Int) -> Solution {
    let blocking = ErlangFormula(
      arrivalRate: arrivalRate, meanService: offeredLoad / arrivalRate, servers: places
    ).blocking
    return Solution(
      notation: "M/\(serviceLetter)/\(places)/\(places)",
      source: serviceLetter == "M" ? "Erlang 1917" : "Erlang 1917, Sevastyanov 1957",
      byClass: classes.map { own in
        SteadyState(
          arrivals: own.arrivalRate, turnedAway: own.arrivalRate * blocking,
          inService: own.offeredLoad * (1 - blocking))
      })
  }

  /// Room, patience or both.
  private func limitedSolution() throws(NoClosedForm) -> Solution {
    let limit: NoClosedForm.Limit = hasPatience ? .patience : .room
    let meanPatience = try commonPatience()
    guard let meanService = exponentialService else {
      throw .limited(limit, service: serviceWords)
    }
    let queue = BirthDeathQueue(
      arrivalRate: arrivalRate, meanService: meanService, servers: servers,
      meanPatience: meanPatience, room: room)
    guard let queue else { throw .patienceTooLong }
    return Solution(
      notation: "M/M/\(servers)" + (room.map { "/\($0)" } ?? "") + (hasPatience ? "+M" : ""),
      source: hasPatience ? "Palm 1957, Garnett et al. 2002" : "Gross and Harris, chapter 2",
      byClass: shares(of: queue.steadyState))
  }

  /// Everybody waits until he is served.
  private func unlimitedSolution() throws(NoClosedForm) -> Solution {
    if room != nil { throw .prioritiesWith(.room) }
    if hasPatience { throw .prioritiesWith(.patience) }
    // Within rounding 1 is no steady state either.
    guard load < 1 - 1e-12 else { throw .overloaded(load: load, stage: name) }
    if let meanService = exponentialService {
      return exponentialSolution(
        ErlangFormula(arrivalRate: arrivalRate, meanService: meanService, servers: servers))
    }
    guard servers == 1 else { throw .severalServers(servers, service: serviceWords) }
    return try singleServerSolution()
  }

  private func exponentialSolution(_ formula: ErlangFormula) -> Solution {
    guard hasPriorities else {
      return Solution(
        notation: "M/M/\(servers)", source: "Erlang 1917",
        byClass: shares(of: formula.steadyState))
    }
    let meanUntilFree = formula.delay * formula.meanService / Double(servers)
    return Solution(
      notation: "M/M/\(servers) with priorities", source: "Cobham 1954",
      byClass: states(delay: formula.delay, meanUntilFree: meanUntilFree))
  }

  private func singleServerSolution() throws(NoClosedForm) -> Solution {
    let meanUntilFree = classes.reduce(0) { $0 + $1.arrivalRate * $1.service.secondMoment / 2 }
    guard meanUntilFree.isFinite else { throw .endlessVariance(stage: name) }
    return Solution(
      notation: "M/\(serviceLetter)/1" + (hasPriorities ? " with priorities" : ""),
      source: hasPriorities ? "Cobham 1954" : "Pollaczek 1930, Khinchine 1932",
      byClass: states(delay: load, meanUntilFree: meanUntilFree))
  }

  /// Each class as its priority waits; `delay` is the share of all that waits.
  private func states(delay: Double, meanUntilFree: Double) -> [SteadyState] {
    let priorities = Set(classes.map(\.priority)).sorted()
    let loads = priorities.map { priority in
      classes.filter { $0.priority == priority }.reduce(0) { $0 + $1.offeredLoad } / Double(servers)
    }
    let formula = PriorityFormula(meanUntilFree: meanUntilFree, loads: loads)
    return classes.map { own in
      let wait = formula.meanWait(ofPriority: priorities.firstIndex(of: own.priority)!)
      return SteadyState(
        arrivals: own.arrivalRate, delayed: own.arrivalRate * delay,
        waiting: own.arrivalRate * wait, inService: own.offeredLoad)
    }
  }

  /// The state of all, divided among classes that differ in nothing but how many come.
  private func shares(of all: SteadyState) -> [SteadyState] {
    classes.map { all.scaled(by: $0.arrivalRate / arrivalRate) }
  }

  /// The mean patience in minutes that all share, or nil if all wait for ever.
  private func commonPatience() throws(NoClosedForm) -> Double? {
    for case .some(let law) in classes.map(\.patience) where law.exponentialMean == nil {
      throw .patience(law: law.adjective)
    }
    let means = Set(classes.map { $0.patience?.exponentialMean })
    guard means.count == 1 else { throw .unlikePatience }
    return means.first ?? nil
  }
}
