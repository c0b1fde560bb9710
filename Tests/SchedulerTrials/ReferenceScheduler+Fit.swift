import Scheduling
import TimeAndMoney

/// What fits where.
extension ReferenceScheduler {
  /// A technician's work in the plan of a site.
  package struct Work {
    package let id: AppointmentID
    package let need: Int
    package let moments: Range<Int>
    /// What of it takes the technician; less than all while it is taken from him.
    package var taken: Range<Int>
    /// Nobody while it is looked for.
    package var technician: Int?
    /// Who does it before anybody is moved.
    package let home: Int
    package var isFixed: Bool
    /// Who may do it, the first to be asked first.
    package let able: [Int]
  }

  /// The plan of a site: all works, and what is taken of each pool and technician at each moment.
  package struct Plan {
    package var works: [Work] = []
    package var taken: [[Int]]
    package var isBusy: [[Bool]]
    /// Works that could go to another technician at once.
    package var isMovable: [Bool] = []
  }

  // MARK: Who may do it

  /// Who may do each work of a job: who can do least first; where a customer insists on somebody, he does the first
  /// work that he can do.
  package func able(_ needs: VisitNeeds, pinned: Int?, at site: Int) -> [[Int]] {
    let skills = premises[site].skills
    var isPlaced = false
    return needs.works.map { work in
      let able = skills.indices.filter { technician in
        work.skills.allSatisfy { need in
          skills[technician].contains { $0.name == need.name && $0.level >= need.level }
        }
      }
      if let pinned, !isPlaced, able.contains(pinned) {
        isPlaced = true
        return [pinned]
      }
      return able.sorted { (skills[$0].count, $0) < (skills[$1].count, $1) }
    }
  }

  private func isPossible(_ needs: VisitNeeds, pinned: Int?, at site: Int) -> Bool {
    needs.isPossible && needs.length > 0
      && (pinned.map { able(needs, pinned: pinned, at: site).contains([$0]) } ?? true)
  }

  // MARK: The plan

  package func plan(of site: Int, without id: AppointmentID? = nil) -> Plan {
    let count = premises[site].count
    // What has begun by now is moved no more.
    let present = premises[site].moment(from: now)
    var plan = Plan(
      taken: premises[site].there.map { _ in Array(repeating: 0, count: count) },
      isBusy: premises[site].skills.map { _ in Array(repeating: false, count: count) })
    for entry in entries where entry.site == site && !entry.isBeyond && entry.id != id {
      for place in entry.needs.places {
        for moment in place.moments { plan.taken[place.pool][entry.start + moment] += 1 }
      }
      for (need, work) in entry.needs.works.enumerated() {
        let moments = entry.start + work.moments.lowerBound..<entry.start + work.moments.upperBound
        for moment in moments { plan.isBusy[entry.team[need]][moment] = true }
        plan.works.append(
          Work(
            id: entry.id, need: need, moments: moments, taken: moments,
            technician: entry.team[need], home: entry.team[need],
            isFixed: entry.isFixed || moments.lowerBound < present,
            able: entry.able[need]))
      }
    }
    plan.isMovable = plan.works.map { work in
      !work.isFixed && isThere(work.technician!, work.moments, at: site)
        && work.able.contains {
          $0 != work.technician && isFree($0, work.moments, plan, at: site)
        }
    }
    return plan
  }

  private func isThere(_ technician: Int, _ moments: Range<Int>, at site: Int) -> Bool {
    moments.allSatisfy {
      $0 < premises[site].count && premises[site].isPresent[technician][$0]
    }
  }

  private func isFree(_ technician: Int, _ moments: Range<Int>, _ plan: Plan, at site: Int)
    -> Bool
  {
    isThere(technician, moments, at: site) && !moments.contains { plan.isBusy[technician][$0] }
  }

  // MARK: Does it fit?

  /// Whether a job can be held at a moment: all places are free and all technicians are, or one can be freed by moving
  /// each of his works to somebody else who is free; or it can be sold beyond the plan.
  private func fits(
    _ job: Job, _ needs: VisitNeeds, pinned: Int?, able: [[Int]], at start: Int, _ plan: Plan,
    site: Int
  ) -> Bool {
    guard premises[site].isStart[start] else { return false }
    return fitsPlan(needs, able: able, at: start, plan, site: site)
      || canBeSoldBeyond(job, needs, able: able, at: start, plan, site: site)
  }

  package func placesAreFree(_ needs: VisitNeeds, at start: Int, _ plan: Plan, site: Int) -> Bool {
    start + needs.length <= premises[site].count
      && needs.places.allSatisfy { place in
        place.moments.allSatisfy {
          plan.taken[place.pool][start + $0] < premises[site].there[place.pool][start + $0]
        }
      }
  }

  private func fitsPlan(
    _ needs: VisitNeeds, able: [[Int]], at start: Int, _ plan: Plan, site: Int
  ) -> Bool {
    guard placesAreFree(needs, at: start, plan, site: site) else { return false }
    if needs.works.count != 1 { return team(needs, able: able, at: start, plan, site: site) != nil }
    let moments = needs.works[0].moments(from: start)
    return able[0].contains {
      isFree($0, moments, plan, at: site) || canBeFreed($0, moments, plan, at: site)
    }
  }

  /// Who does each work of a visit, and the plan with those who make room; nil where somebody is missing. Works for which
  /// nobody is free choose first.
  private func team(
    _ needs: VisitNeeds, able: [[Int]], at start: Int, _ plan: Plan, site: Int
  ) -> (people: [Int], plan: Plan)? {
    let hasSomebody = needs.works.indices.map { number in
      able[number].contains { isFree($0, needs.works[number].moments(from: start), plan, at: site) }
    }
    let order =
      hasSomebody.indices.filter { !hasSomebody[$0] }
      + hasSomebody.indices.filter { hasSomebody[$0] }
    var plan = plan
    var people = Array(repeating: -1, count: needs.works.count)
    for number in order {
      let moments = needs.works[number].moments(from: start)
      let found = technician(of: able[number], moments, depth: 1, &plan, at: site)
      guard let found else { return nil }
      people[number] = found
      plan.paint(found, moments, isBusy: true)
    }
    return (people, plan)
  }

  /// Whether each work in the way can go to another qualified technician who is free for all of it.
  private func canBeFreed(_ technician: Int, _ moments: Range<Int>, _ plan: Plan, at site: Int)
    -> Bool
  {
    isThere(technician, moments, at: site)
      && plan.works.indices.allSatisfy {
        plan.works[$0].technician != technician || !plan.works[$0].moments.overlaps(moments)
          || plan.isMovable[$0]
      }
  }

  /// (planned + sold beyond + 1) · show rate ≤ what is there, at every moment. Only a visit of one stage, all services
  /// of which name a show rate under one, given ones too; the highest of them counts.
  private func canBeSoldBeyond(
    _ job: Job, _ needs: VisitNeeds, able: [[Int]], at start: Int, _ plan: Plan, site: Int
  ) -> Bool {
    let rates = job.allServices.map { garage.catalogue.services[$0].rules.expectedShowRate?.value }
    let rate = rates.reduce(0) { max($0, $1 ?? 1) }
    guard needs.parts.count == 1, rate < 1, start + needs.length <= premises[site].count else {
      return false
    }
    let others = beyond[site].compactMap { self[$0] }
    return (start..<start + needs.length).allSatisfy { moment in
      let here = others.filter {
        $0.start <= moment && moment < $0.start + $0.needs.length
      }
      let placesFit = needs.places.allSatisfy { place in
        let sold = here.count { $0.needs.places.contains { $0.pool == place.pool } }
        let expected = Double(plan.taken[place.pool][moment] + sold + 1) * rate
        return expected <= Double(premises[site].there[place.pool][moment])
      }
      return placesFit
        && able.allSatisfy { able in
          let present = able.filter { premises[site].isPresent[$0][moment] }
          let working = present.count { plan.isBusy[$0][moment] }
          let sold = here.count { $0.able.joined().contains { able.contains($0) } }
          return Double(working + sold + 1) * rate <= Double(present.count)
        }
    }
  }

  // MARK: Lists

  /// The moments at which a job can be held now, in order; only those within some moments.
  package func starts(
    of job: Job, pinned: Int? = nil, at site: Int, without id: AppointmentID? = nil,
    within moments: Range<Int> = 0..<Int.max
  ) -> [Int] {
    let needs = needs(of: job, at: site)
    guard isPossible(needs, pinned: pinned, at: site) else { return [] }
    let plan = plan(of: site, without: id)
    let able = able(needs, pinned: pinned, at: site)
    return bookable(job, at: site).clamped(to: moments).filter {
      fits(job, needs, pinned: pinned, able: able, at: $0, plan, site: site)
    }
  }

  package func canHold(
    _ job: Job, pinned: Int?, at start: Int, site: Int, without id: AppointmentID? = nil
  ) -> Bool {
    let needs = needs(of: job, at: site)
    guard bookable(job, at: site).contains(start), isPossible(needs, pinned: pinned, at: site)
    else { return false }
    return fits(
      job, needs, pinned: pinned, able: able(needs, pinned: pinned, at: site), at: start,
      plan(of: site, without: id), site: site)
  }

  package func needs(of job: Job, at site: Int) -> VisitNeeds {
    knownNeeds[job]?[site]
      ?? VisitNeeds(
        job, catalogue: garage.catalogue, site: garage.sites[site], grid: garage.rules.grid)
  }

  /// The moments between the notice and the horizon.
  private func bookable(_ job: Job, at site: Int) -> Range<Int> {
    let premises = premises[site]
    let first = max(0, premises.moment(from: now + notice(of: job)))
    let lastDay = premises.day(at: now) + horizon(of: job)
    let end = premises.firstMoment(of: lastDay + 1)
    let today = premises.firstMoment(of: premises.day(at: now))
    return max(first, today)..<max(first, today, end)
  }

  // MARK: Taking

  /// Takes a place for a visit if there is one; others move by a step where that is needed.
  package mutating func take(_ id: AppointmentID, at start: Int) -> Bool {
    guard let entry = self[id] else { return false }
    let plan = plan(of: entry.site, without: id)
    guard placesAreFree(entry.needs, at: start, plan, site: entry.site) else { return false }
    guard let team = team(entry.needs, able: entry.able, at: start, plan, site: entry.site) else {
      return false
    }
    enter(team.plan, for: nil)
    edit(id) {
      $0.start = start
      $0.team = team.people
    }
    return true
  }

  /// Enters who does what by a plan.
  package func entered(_ plan: Plan, in entries: [Entry]) -> [Entry] {
    var entries = entries
    for work in plan.works {
      guard let place = entries.firstIndex(where: { $0.id == work.id }) else { continue }
      entries[place].team[work.need] = work.technician!
    }
    return entries
  }

  /// Enters a plan, and tells the provider which works, where they are confirmed, are done by somebody else.
  ///
  /// - Parameter newcomer: the work for which room was made; of it both sides are told elsewhere.
  package mutating func enter(_ plan: Plan, for newcomer: (id: AppointmentID, need: Int)?) {
    let before = entries
    entries = entered(plan, in: entries)
    let moved = zip(before, entries).filter { $0.team != $1.team && $0.phase != .held }
    for (old, new) in moved.sorted(by: { $0.0.id.index < $1.0.id.index }) {
      for need in new.team.indices
      where old.team[need] != new.team[need] && (new.id, need) != newcomer ?? (new.id, -1) {
        tell(.provider, new, .reassigned(technician: new.team[need]))
      }
    }
  }

  /// Somebody who is free, or is freed by moving others by so many steps; tried in a fixed order.
  package func technician(
    of able: [Int], _ moments: Range<Int>, depth: Int, _ plan: inout Plan, at site: Int
  ) -> Int? {
    if let free = freeTechnician(of: able, moments, plan, at: site) { return free }
    guard depth > 0 else { return nil }
    var trials = depth == 1 ? Int.max : 500
    return freed(able, moments, depth: depth, besides: [], &plan, &trials, at: site)
  }

  private func freeTechnician(of able: [Int], _ moments: Range<Int>, _ plan: Plan, at site: Int)
    -> Int?
  {
    let free = able.filter { isFree($0, moments, plan, at: site) }
    if garage.rules.choice == .leastVersatile { return free.first }
    let best = free.map { score(of: $0, at: site) }.max()
    return free.first { score(of: $0, at: site) == best }
  }

  private func freed(
    _ able: [Int], _ moments: Range<Int>, depth: Int, besides others: [Int], _ plan: inout Plan,
    _ trials: inout Int, at site: Int
  ) -> Int? {
    for technician in able where !others.contains(technician) {
      guard let inTheWay = works(of: technician, moments, depth: depth, plan, at: site) else {
        continue
      }
      var trial = plan
      for place in inTheWay {
        trial.works[place].technician = nil
        trial.paint(technician, trial.works[place].taken, isBusy: false)
      }
      trial.paint(technician, moments, isBusy: true)
      var isPlaced = true
      for place in inTheWay where isPlaced {
        trials -= 1
        let work = trial.works[place]
        var other: Int?
        if trials >= 0 { other = freeTechnician(of: work.able, work.moments, trial, at: site) }
        if other == nil, depth > 1, trials > 0 {
          other = freed(
            work.able, work.moments, depth: depth - 1, besides: others + [technician], &trial,
            &trials, at: site)
        }
        if let other {
          trial.works[place].technician = other
          trial.paint(other, work.moments, isBusy: true)
        }
        isPlaced = other != nil
      }
      if isPlaced {
        trial.paint(technician, moments, isBusy: false)
        plan = trial
        return technician
      }
    }
    return nil
  }

  /// The works of a technician over some moments, the earliest first; nil if one of them cannot move or he is not there.
  private func works(
    of technician: Int, _ moments: Range<Int>, depth: Int, _ plan: Plan, at site: Int
  ) -> [Int]? {
    guard isThere(technician, moments, at: site) else { return nil }
    let found = plan.works.indices.filter {
      plan.works[$0].technician == technician && plan.works[$0].moments.overlaps(moments)
    }
    if found.contains(where: { plan.works[$0].isFixed }) { return nil }
    // The last step asks only for who could be moved before anybody else was.
    let isStuck = found.contains {
      !plan.isMovable[$0] || plan.works[$0].home != plan.works[$0].technician
    }
    if depth == 1, isStuck { return nil }
    return found.sorted { plan.works[$0].moments.lowerBound < plan.works[$1].moments.lowerBound }
  }
}

extension ReferenceScheduler.Plan {
  package mutating func paint(_ technician: Int, _ moments: Range<Int>, isBusy: Bool) {
    for moment in moments { self.isBusy[technician][moment] = isBusy }
  }
}
