import Fixtures
import Foundation
import Testing

@Suite("Where there is room enough, neither more room nor a finer grid matters")
struct CapacityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mean(_ metric: String, of workshop: Workshop) throws -> Double {
    let scenario = try folder.write(workshop.text, to: "workshop.yaml")
    let results = try Offpeak.results(of: scenario, "--replications", "8", in: folder)
    return try #require(try results.level(of: metric)?.number("mean"))
  }

  @Test("Grids of 5, 10 and 15 minutes agree in conversion within a point")
  func grids() throws {
    let conversions = try [5, 10, 15].map {
      try mean("conversion", of: Workshop(bays: 30, grid: $0))
    }
    let (least, most) = (conversions.min() ?? 0, conversions.max() ?? 1)
    #expect(least > 0.5 && most < 0.99)
    #expect(most - least < 0.01, "\(conversions)")
  }

  @Test("A bay more, where half of them stand idle, changes conversion by less than half a point")
  func spareBay() throws {
    #expect(try mean("booked_utilization", of: Workshop(bays: 10)) < 0.5)
    let few = try mean("conversion", of: Workshop(bays: 10))
    let more = try mean("conversion", of: Workshop(bays: 11))
    #expect((more - few).magnitude < 0.005, "\(few), \(more)")
  }

  @Test("A bay more, where bays are short, lets more customers in")
  func shortBay() throws {
    let one = try mean("conversion", of: Workshop(bays: 1))
    let two = try mean("conversion", of: Workshop(bays: 2))
    #expect(two > one + 0.05, "\(one), \(two)")
  }
}
