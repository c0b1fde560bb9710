import Testing
import TimeAndMoney

@testable import ExternalPolicies

@Suite("An answer is followed to the letter, or refused with its place")
struct AnswerTests {
  private static let names = ScenarioNames(
    sites: ["north", "south"], services: ["oil", "tyres"],
    listPrices: [Money(minorUnits: 20_000), Money(minorUnits: 0)], rewards: ["free wash"])

  private static let monday = LocalDay("2025-03-03")!

  private static func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(hour: hour, minute: minute)
  }

  private func offers(_ answers: String...) throws -> StandingOffers {
    var offers = StandingOffers(names: Self.names)
    for (number, text) in answers.enumerated() {
      try offers.follow(Answer(line: Array("{\"n\":\(number),\(text)}".utf8), number: number))
    }
    return offers
  }

  private func factor(
    _ offers: StandingOffers, _ hour: Int, _ minute: Int = 0, service: Int = 0, site: Int = 0
  ) -> Double? {
    offers.factor(
      service: service, site: site, day: Self.monday, at: Self.time(hour, minute))
  }

  @Test("A percentage is a factor from its first minute to the one before its last")
  func percent() throws {
    let offers = try offers(
      #""prices":[{"site":"north","date":"2025-03-03","from":"10:00","to":"11:30","service":"oil","percent":115}]"#
    )
    #expect(factor(offers, 9, 59) == nil)
    #expect(factor(offers, 10) == 1.15)
    #expect(factor(offers, 11, 29) == 1.15)
    #expect(factor(offers, 11, 30) == nil)
    #expect(factor(offers, 10, service: 1) == nil)
    #expect(factor(offers, 10, site: 1) == nil)
  }

  @Test("A price is a factor on the list price; one that names neither hours nor site is for all")
  func price() throws {
    let offers = try offers(
      #""prices":[{"date":"2025-03-03","service":"oil","price":25000},{"date":"2025-03-04","percent":90}]"#
    )
    #expect(factor(offers, 0) == 1.25)
    #expect(factor(offers, 23, 59, site: 1) == 1.25)
    #expect(factor(offers, 12, service: 1) == nil)
    let tuesday = Self.monday.advanced(by: 1)
    #expect(offers.factor(service: 1, site: 1, day: tuesday, at: Self.time(9)) == 0.9)
  }

  @Test("What is not mentioned keeps its last price, to the minute")
  func standing() throws {
    let offers = try offers(
      #""prices":[{"date":"2025-03-03","from":"09:00","to":"12:00","percent":120}]"#,
      #""prices":[{"date":"2025-03-03","from":"10:00","to":"11:00","percent":80}]"#,
      #""rewards":[]"#)
    #expect(factor(offers, 9, 59) == 1.2)
    #expect(factor(offers, 10) == 0.8)
    #expect(factor(offers, 11) == 1.2)
    #expect(factor(offers, 12) == nil)
  }

  @Test("A reward is offered until it is taken back")
  func rewards() throws {
    let offered = #""rewards":[{"reward":"free wash","date":"2025-03-03","from":"09:00"}]"#
    let withdrawn =
      #""rewards":[{"reward":"free wash","date":"2025-03-03","to":"10:00","offered":false}]"#
    let first = try offers(offered)
    let then = try offers(offered, withdrawn)
    func isOffered(_ offers: StandingOffers, _ hour: Int) -> Bool {
      offers.isOffered(reward: 0, site: 1, day: Self.monday, at: Self.time(hour))
    }
    #expect([8, 9, 10].map { isOffered(first, $0) } == [false, true, true])
    #expect([8, 9, 10].map { isOffered(then, $0) } == [false, false, true])
  }

  @Test(
    "What cannot be followed is refused with its place and what is allowed",
    arguments: [
      (#""price":[]"#, "price is not known; there are n, prices, rewards."),
      (#""prices":{}"#, "prices: it must be a list."),
      (#""prices":[{"date":"2025-03-03"}]"#, "prices[0]: it needs either percent or price."),
      (
        #""prices":[{"date":"2025-03-03","percent":90,"price":1,"service":"oil"}]"#,
        "prices[0]: it needs either percent or price."
      ),
      (#""prices":[{"percent":90}]"#, "prices[0]: date is missing."),
      (
        #""prices":[{"date":"2025-02-29","percent":90}]"#,
        "prices[0].date: 2025-02-29 is no date such as 2025-03-03."
      ),
      (
        #""prices":[{"date":"2025-03-03","percent":"90"}]"#,
        "prices[0].percent: it must be a number."
      ),
      (
        #""prices":[{"date":"2025-03-03","percent":-1}]"#,
        "prices[0].percent: -1.0 does not lie in 0…10000."
      ),
      (
        #""prices":[{"date":"2025-03-03","percent":10001}]"#,
        "prices[0].percent: 10001.0 does not lie in 0…10000."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"oil","price":253.5}]"#,
        "prices[0].price: 253.5 is not a whole number."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"oil","price":-1}]"#,
        "prices[0].price: -1 lies below 0."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"oil","price":1e300}]"#,
        "prices[0].price: 1e+300 is not a whole number."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"oil","price":2000001}]"#,
        "prices[0].price: 2000001 is more than a hundred times the list price of 20000."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"tyres","price":1}]"#,
        "prices[0].price: 1 is more than a hundred times the list price of 0."
      ),
      (
        #""prices":[{"date":"2025-03-03","price":100}]"#,
        "prices[0]: a price needs a service; a percent does not."
      ),
      (
        #""prices":[{"date":"2025-03-03","from":"9:00","percent":90}]"#,
        "prices[0].from: 9:00 is no time from 00:00 to 24:00."
      ),
      (
        #""prices":[{"date":"2025-03-03","to":"24:01","percent":90}]"#,
        "prices[0].to: 24:01 is no time from 00:00 to 24:00."
      ),
      (
        #""prices":[{"date":"2025-03-03","from":"10:00","to":"10:00","percent":90}]"#,
        "prices[0]: from 10:00 does not lie before to 10:00."
      ),
      (
        #""prices":[{"date":"2025-03-03","percent":90},{"date":"2025-03-03","site":"west","percent":90}]"#,
        "prices[1].site: there is no site west; there are north, south."
      ),
      (
        #""prices":[{"date":"2025-03-03","service":"wash","percent":90}]"#,
        "prices[0].service: there is no service wash; there are oil, tyres."
      ),
      (
        #""prices":[{"date":"2025-03-03","percent":90},{"date":"2025-03-03","service":"oil","from":"09:00","percent":80}]"#,
        "prices[1]: prices[0] speaks of the same starts on 2025-03-03."
      ),
      (
        #""rewards":[{"date":"2025-03-03","reward":"cake"}]"#,
        "rewards[0].reward: there is no reward cake; there are free wash."
      ),
      (
        #""rewards":[{"date":"2025-03-03","reward":"free wash","offered":1}]"#,
        "rewards[0].offered: it must be true or false."
      ),
    ])
  func nonsense(text: String, message: String) {
    do {
      _ = try offers(text)
      Issue.record("It was followed.")
    } catch PolicyProcessProblem.Kind.nonsense(let nonsense) {
      #expect(nonsense.description == message)
    } catch let nonsense as Nonsense {
      #expect(nonsense.description == message)
    } catch {
      Issue.record(error)
    }
  }

  @Test("A price may be written with decimals that are zeros")
  func wholeDecimals() throws {
    let offers = try offers(#""prices":[{"date":"2025-03-03","service":"oil","price":25000.0}]"#)
    #expect(factor(offers, 10) == 1.25)
  }

  @Test(
    "Numbers that are not finite, and what is not JSON, are no answers",
    arguments: ["{\"n\":0", "hello", "", "{\"n\":NaN}", "{\"n\":1e400}"])
  func notJSON(line: String) {
    #expect(throws: PolicyProcessProblem.Kind.notJSON) {
      try Answer(line: Array(line.utf8), number: 0)
    }
  }

  @Test("Nothing of an answer is done if a part of it cannot be")
  func wholeOrNotAtAll() throws {
    var offers = StandingOffers(names: Self.names)
    let text =
      #"{"n":0,"prices":[{"date":"2025-03-03","percent":90},{"date":"2025-03-03","site":"west","percent":90}]}"#
    let answer = try Answer(line: Array(text.utf8), number: 0)
    #expect(throws: Nonsense.self) { try offers.follow(answer) }
    #expect(factor(offers, 10) == nil)
  }
}
