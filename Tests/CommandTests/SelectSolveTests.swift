import Fixtures
import Foundation
import Testing

@Suite("Selecting and solving")
struct SelectSolveTests {
  private let folder: TemporaryFolder
  private let shop: String

  init() throws {
    folder = try TemporaryFolder()
    let text = KnownShop.text(study: "replications: 20").replacing(
      "  cheaper:", with: "  dearer: {prices: [{when: always, factor: 1.2}]}\n  cheaper:")
    shop = try folder.write(text, to: "shop.yaml")
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Offpeak.run(arguments + ["--json"], in: folder)
    try #require(outcome.code == 0, "\(outcome)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("The cheapest policy has the most conversions, the dearest the fewest")
  func selected() throws {
    let most = try json("select", shop, "--maximize", "conversion")
    #expect(most["winner"] as? String == "cheaper")
    let least = try json("select", shop, "--minimize", "conversion")
    #expect(least["winner"] as? String == "dearer")
    let fresh = try #require(most["fresh"] as? [String: Double])
    let exact = KnownShop.conversion(factor: 0.9)
    #expect((fresh["value"]! - exact).magnitude < 4 * fresh["standard_error"]!)
  }

  @Test("The same selection comes out for one thread and for two, and nothing is written")
  func threads() throws {
    let one = try Offpeak.run(
      "select", shop, "--maximize", "conversion", "--threads", "1", in: folder)
    let two = try Offpeak.run(
      "select", shop, "--maximize", "conversion", "--threads", "2", in: folder)
    #expect(one.code == 0 && one.output == two.output)
    #expect(one.output.contains("cheaper is the best with probability 95 % or more"))
    #expect(try folder.names() == ["shop.yaml"])
  }

  @Test("Policies too near to be told apart within the limit leave it undecided, with exit code 1")
  func undecided() throws {
    let text = KnownShop.text(study: "replications: 20")
      .replacing("factor: 0.9", with: "factor: 0.98")
    let near = try folder.write(text, to: "near.yaml")
    let outcome = try Offpeak.run(
      "select", near, "--maximize", "bookings_per_day", "--indifference", "0.0001", "--at-most",
      "22", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Undecided after 22 replications."))
  }

  @Test(
    "What cannot be selected is refused in words",
    arguments: [
      ([], "Name one metric"),
      (["--maximize", "conversion", "--minimize", "mean_wait"], "Name one"),
      (["--maximize", "conversoin"], "Maybe you meant conversion."),
      (["--maximize", "conversion", "--probability", "1"], "lies outside 0.5…1"),
      (["--maximize", "conversion", "--indifference", "none"], "write a share such as 1%"),
      (["--maximize", "conversion", "--indifference", "0%"], "write a share such as 1%"),
      (["--maximize", "conversion", "--policy", "cheaper"], "nothing to select among"),
      (["--maximize", "conversion", "--policy", "best"], "no such policy"),
    ])
  func notSelected(arguments: [String], expected: String) throws {
    let outcome = try Offpeak.run(["select", shop] + arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test("A planted root lies in its interval: the price at which so many book")
  func planted() throws {
    let target = KnownShop.conversion(factor: 0.85)
    let root = try json(
      "solve", shop, "--find", "wash.price=10..30", "--so-that", "conversion=\(target * 100)%",
      "--replications", "40")
    let price = try #require(root["parameter"] as? Double)
    #expect((price - 17).magnitude < 0.8)
    #expect(try #require(root["ci_low"] as? Double) <= 17.2)
    #expect(try #require(root["ci_high"] as? Double) >= 16.8)
    #expect(root["path"] as? String == "services.care.wash.wash.price")
  }

  @Test("A planted root of a difference: the factor at which so many more book")
  func plantedDifference() throws {
    let target = KnownShop.conversion(factor: 0.9) - KnownShop.conversion(factor: 1)
    let root = try json(
      "solve", shop, "--find", "policies.cheaper.factor=0.7..1", "--so-that",
      "conversion=\(target * 100)%", "--of", "difference")
    #expect(root["policy"] as? String == "cheaper")
    #expect(try #require(root["ci_low"] as? Double) <= 0.9)
    #expect(try #require(root["ci_high"] as? Double) >= 0.9)
  }

  @Test("What cannot be reached says what is nearest")
  func notReached() throws {
    let outcome = try Offpeak.run(
      "solve", shop, "--find", "wash.price=10..30", "--so-that", "bookings_per_day=60", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Not reached: bookings_per_day = 60"))
    #expect(outcome.output.contains("at most "))
    #expect(outcome.output.contains("at 10."))
  }

  @Test(
    "What cannot be solved is refused in words",
    arguments: [
      ("wash.prise=1..2", "conversion=50%", "wash.prise"),
      ("wash.price=20", "conversion=50%", "name a range without a step"),
      ("wash.price=1..2 step 1", "conversion=50%", "name a range without a step"),
      ("wash.price=1..2", "conversion", "write METRIC=value"),
      ("wash.price=1..2", "conversion>=50%", "write METRIC=value"),
      ("wash.price=1..2", "conversion=5 min", "conversion is in share, not in min"),
      ("wash.price=1..2", "waiting=5", "there is no metric waiting"),
      ("wash.price=-1..2", "conversion=50%", "services.care.wash.wash.price"),
    ])
  func notSolved(find: String, soThat: String, expected: String) throws {
    let outcome = try Offpeak.run(
      "solve", shop, "--find", find, "--so-that", soThat, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test("Ctrl-C ends either at once and says so")
  func interrupted() throws {
    for arguments in [
      [
        "select", shop, "--maximize", "conversion", "--indifference", "0.00001", "--at-most",
        "1000000",
      ],
      [
        "solve", shop, "--find", "wash.price=10..30", "--so-that", "conversion=50%",
        "--replications", "100000",
      ],
    ] {
      let launched = try Offpeak.start(arguments, in: folder)
      usleep(300_000)
      launched.send(SIGINT)
      let outcome = launched.outcome()
      #expect(outcome.code == 130, "\(outcome)")
      #expect(outcome.errors.contains("Interrupted; nothing was"))
    }
  }
}
