import Scheduling
import TimeAndMoney

/// What a job takes of a site, in moments counted from its start.
package struct VisitNeeds {
  /// A place of a pool: bay groups first, then equipment.
  package struct Place {
    package let pool: Int
    package let moments: Range<Int>
  }

  package struct Work {
    package let skills: [Skill]
    package let moments: Range<Int>

    package func moments(from start: Int) -> Range<Int> {
      start + moments.lowerBound..<start + moments.upperBound
    }
  }

  package struct Part {
    package let begins: Int
    package let places: [Place]
    package let work: Int?
  }

  package private(set) var parts: [Part] = []
  package private(set) var works: [Work] = []
  /// Whether the site has all the bays and equipment by name.
  package private(set) var isPossible = true
  package private(set) var places: [Place] = []
  /// From the start to the end of all it takes.
  package private(set) var length = 0

  package init(_ job: Job, catalogue: Catalogue, site: Site, grid: Span) {
    let services = job.allServices.map { catalogue.services[$0] }
    // Stages of one name are one, unless they need different bays.
    var stages: [Stage] = []
    for stage in services.flatMap(\.stages) {
      let place = stages.firstIndex {
        $0.name == stage.name && ($0.bay == stage.bay || $0.bay == nil || stage.bay == nil)
      }
      if let place {
        let old = stages[place]
        stages[place] = Stage(
          name: old.name, duration: old.duration + stage.duration, bay: old.bay ?? stage.bay,
          skills: old.skills + stage.skills,
          equipment: old.equipment + stage.equipment.filter { !old.equipment.contains($0) })
      } else {
        stages.append(stage)
      }
    }
    let buffer = services.map(\.bufferAfter).max()!
    let lastWithBay = stages.lastIndex { $0.bay != nil }
    func moments(_ span: Span) -> Int {
      var count = 0
      while grid * Int64(count) < span { count += 1 }
      return count
    }
    var begins = 0
    for (number, stage) in stages.enumerated() {
      let time = stage.duration + (number == stages.count - 1 ? buffer : .zero)
      let bayTime = time + (number == lastWithBay ? job.extraBayTime : .zero)
      var places: [Place] = []
      if let bay = stage.bay {
        let pool = site.bays.firstIndex { $0.name == bay }
        isPossible = isPossible && pool != nil
        places.append(
          Place(pool: pool ?? 0, moments: begins..<begins + moments(bayTime)))
      }
      for name in stage.equipment {
        let group = site.equipment.firstIndex { $0.name == name }
        isPossible = isPossible && group != nil
        places.append(
          Place(
            pool: site.bays.count + (group ?? 0), moments: begins..<begins + moments(time)))
      }
      parts.append(
        Part(begins: begins, places: places, work: stage.skills.isEmpty ? nil : works.count))
      if !stage.skills.isEmpty {
        works.append(Work(skills: stage.skills, moments: begins..<begins + moments(time)))
      }
      begins += moments(stage.duration)
    }
    places = parts.flatMap(\.places)
    length = max(
      places.map(\.moments.upperBound).max() ?? 0, works.map(\.moments.upperBound).max() ?? 0)
    isPossible = isPossible && works.count <= 4
  }
}
