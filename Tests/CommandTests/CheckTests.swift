import Fixtures
import Foundation
import Testing

@Suite("A scenario against its baseline")
struct CheckTests {
  private let shop: CheckedShop

  init() throws { shop = try CheckedShop(replications: 20) }

  @Test("Nothing changed: all is the same, and the exit code is 0")
  func nothingChanged() throws {
    let outcome = try shop.check()
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.errors == "")
    let verdicts = CheckedShop.verdicts(outcome.output)
    #expect(verdicts.count == 10)
    #expect(Set(verdicts.values) == ["same"])
    #expect(outcome.output.contains("\nThe scenario file is the one of the baseline.\n"))
    #expect(
      outcome.output.hasSuffix(
        "\nPassed (exit code 0): 10 same, of 10 metrics × policies, after 20 replications, against \(shop.baseline).\n"
      ))
  }

  @Test(
    "Resources, segments and policies that change places change nothing at all",
    arguments: HourShop.Part.allCases.filter { $0 != .services })
  func reordered(part: HourShop.Part) throws {
    let outcome = try shop.check(HourShop(reversed: [part]))
    #expect(outcome.code == 0, "\(outcome)")
    #expect(Set(CheckedShop.verdicts(outcome.output).values) == ["same"], "\(outcome)")
    #expect(outcome.output.contains("The scenario file has changed since the baseline was made."))
  }

  /// Which customer wants which service is drawn along the list of services.
  @Test(
    "Services that change places too deal them out anew, and the metrics stay within the tolerance")
  func allReordered() throws {
    let outcome = try shop.check(
      HourShop(reversed: HourShop.Part.allCases), "--tolerance", "5%")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(Set(CheckedShop.verdicts(outcome.output).values) == ["equivalent"], "\(outcome)")
  }

  @Test("The most booked service takes 65 minutes instead of 60: the metrics that moved are named")
  func longer() throws {
    let outcome = try shop.check(HourShop(washMinutes: 65))
    #expect(outcome.code == 1)
    #expect(outcome.errors == "")
    let verdicts = CheckedShop.verdicts(outcome.output)
    for metric in ["bookings_per_week", "conversion", "contribution_per_week"] {
      #expect(verdicts["baseline \(metric)"] == "MOVED", "\(outcome)")
    }
    let last = try #require(outcome.output.split(separator: "\n").last)
    #expect(last.hasPrefix("Failed (exit code 1): "))
    #expect(last.contains("peak_booked_utilization of baseline"))
  }

  @Test("It is equivalent where the tolerance is wide enough, and only as far as is asked")
  func wide() throws {
    let outcome = try shop.check(
      HourShop(washMinutes: 65), "--tolerance", "40%", "--policy", "baseline")
    #expect(outcome.code == 0, "\(outcome)")
    let verdicts = CheckedShop.verdicts(outcome.output)
    #expect(verdicts.count == 5)
    #expect(Set(verdicts.values) == ["equivalent"])
  }

  @Test("The output is the same for any number of threads")
  func threads() throws {
    let one = try shop.check(HourShop(washMinutes: 65), "--threads", "1")
    let three = try shop.check(HourShop(washMinutes: 65), "--threads", "3")
    #expect(one.code == 1 && one.output == three.output)
  }
}
