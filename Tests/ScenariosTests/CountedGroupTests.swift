import Scenarios
import Testing

@Suite("The groups a scenario counts")
struct CountedGroupTests {
  private func document() throws -> ScenarioDocument {
    try ScenarioDocument(
      text: """
        offpeak: 1
        sites:
          - id: north.1
            technicians: [{group: crew, count: 5, skills: {care: 1}}]
            bays: [{group: lift, count: 3}, {group: wash, count: 2}]
            equipment: [{group: rig, count: 1}]
          - {id: south, bays: [{group: lift, count: 4}]}
        """, named: "g")
  }

  @Test("They come by site: bays, technicians, equipment, each in the order of the file")
  func order() throws {
    let groups = try document().countedGroups
    #expect(
      groups.map(\.title) == [
        "north.1.bays.lift", "north.1.bays.wash", "north.1.technicians.crew",
        "north.1.equipment.rig", "south.bays.lift",
      ])
    #expect(groups.map(\.count) == [3, 2, 5, 1, 4])
    #expect(groups.map(\.kind) == [.bays, .bays, .technicians, .equipment, .bays])
  }

  @Test("Title and path of a group both lead to its count")
  func paths() throws {
    let document = try document()
    for group in document.countedGroups {
      for path in [group.title, group.path] {
        #expect(try document.wholePath(of: path) == group.path)
        #expect(try document.value(at: path) == "\(group.count)")
      }
    }
  }

  @Test("A document without sites, or with something else in their place, has none")
  func none() throws {
    for text in ["offpeak: 1", "sites: 4", "sites: [1, {id: a}, {id: b, bays: lift}]"] {
      #expect(try ScenarioDocument(text: text, named: "g").countedGroups == [])
    }
  }
}
