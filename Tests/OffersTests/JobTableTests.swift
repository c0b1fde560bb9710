import Offers
import Scheduling
import Testing
import TimeAndMoney

@Suite("All jobs of a scenario")
struct JobTableTests {
  private let catalogue = Garage.plain.catalogue

  @Test("The jobs are the services alone and each with every gift that takes time, once")
  func jobs() {
    let one = Policy.trial(rewards: [
      .money(500), .gift(.bayTime(.minutes(30)), services: [1]), .gift(.discount(share: 0.1)),
    ])
    let other = Policy.trial(rewards: [
      .gift(.bayTime(.minutes(30))), .gift(.service(1), services: [0]),
    ])
    let table = JobTable(catalogue: catalogue, policies: [one, other])
    #expect(
      table.jobs == [
        Job(service: 0), Job(service: 1), Job(service: 1, extraBayTime: .minutes(30)),
        Job(service: 0, extraBayTime: .minutes(30)), Job(service: 0, addedService: 1),
      ])
  }

  @Test("A service with a gift is a job of its own; with money or a gift nobody gives it is not")
  func indices() {
    let policy = Policy.trial(rewards: [.gift(.bayTime(.minutes(30)))])
    let table = JobTable(catalogue: catalogue, policies: [policy])
    #expect(table.index(of: 1, with: nil) == 1)
    #expect(table.index(of: 0, with: .bayTime(.minutes(30))) == 2)
    #expect(table.index(of: 1, with: .bayTime(.minutes(30))) == 3)
    #expect(table.index(of: 1, with: .money(Money(minorUnits: 5))) == 1)
    #expect(table.index(of: 1, with: .discount(share: 0.5)) == 1)
    #expect(table.index(of: 1, with: .bayTime(.minutes(31))) == 1)
  }
}
