/// Whether some appointments can be given technicians at all: an exact search, hour by hour, over who is busy until
/// when. Technicians of a group are alike.
package struct ExactPlan {
  package struct Job {
    package let start: Int
    package let end: Int
    /// The groups that have the skills.
    package let groups: [Int]
  }

  package struct Group {
    package let count: Int
    /// When they work, in minutes of the day: shifts less breaks.
    package let hours: [Range<Int>]
  }

  package let groups: [Group]

  /// All ends of work by group that can be reached, job after job in the order of their starts. A technician whose end
  /// lies before the start of the next job might as well have been free for ever.
  package func isPossible(_ jobs: [Job]) -> Bool {
    var states: Set<[[Int]]> = [groups.map { Array(repeating: 0, count: $0.count) }]
    for job in jobs.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      var next: Set<[[Int]]> = []
      for state in states {
        let rested = state.map { ends in ends.map { $0 <= job.start ? 0 : $0 }.sorted() }
        for group in job.groups where rested[group].first == 0 {
          let isOnShift = groups[group].hours.contains {
            $0.lowerBound <= job.start && job.end <= $0.upperBound
          }
          guard isOnShift else { continue }
          var after = rested
          after[group][0] = job.end
          after[group].sort()
          next.insert(after)
        }
      }
      if next.isEmpty { return false }
      states = next
    }
    return true
  }
}
