import Testing

@testable import Scenarios

@Suite("Values to try")
struct VariationTests {
  @Test(
    "A list stands as it is, a range goes by its step, or by ones where its ends are whole",
    arguments: [
      ("a.b=4..8", ["4", "5", "6", "7", "8"]), ("a=5%..20% step 5%", ["5%", "10%", "15%", "20%"]),
      ("a=10 min, 20 min", ["10 min", "20 min"]), ("a=first,best", ["first", "best"]),
      (
        "a=0..1 step 0.1",
        ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"]
      ),
      ("a=-1.5..-0.5 per h step 0.5", ["-1.5 per h", "-1 per h", "-0.5 per h"]),
      ("a=30..60 min step 15", ["30 min", "45 min", "60 min"]), ("a=4..9 step 2", ["4", "6", "8"]),
      ("a=30 min..1 h step 15 min", ["30 min", "45 min", "60 min"]),
      ("a=1 day..3 days step 1 day", ["1 day", "2 day", "3 day"]),
    ])
  func grid(text: String, expected: [String]) throws {
    #expect(try Variation(text).grid() == expected)
  }

  @Test(
    "What cannot be tried is refused in words",
    arguments: [
      ("a.b", "write PATH=values"), ("=3", "write PATH=values"), ("a=", "write PATH=values"),
      ("a=1,,2", "is empty"), ("a=1,1", "1 stands twice"), ("a=8..4", "A range rises"),
      ("a=1 min..2 EUR", "different units"), ("a=1..x", "a range is two numbers"),
      ("a=1..2 step 0", "0 is no step"), ("a=0.1..0.4", "a=0.1..0.4 needs a step"),
    ])
  func refused(text: String, expected: String) {
    let problem = #expect(throws: VariationProblem.self) { _ = try Variation(text).grid() }
    #expect(problem?.description.contains(expected) == true, "\(problem?.description ?? "")")
  }

  @Test(
    "Shares of the way are values by equal parts, whole numbers where the ends are whole, or any number between",
    arguments: [
      ("a=4..8", ["4", "4", "6", "8"]), ("a=x,y", ["x", "x", "y", "y"]),
      ("a=5%..20% step 5%", ["5%", "5%", "15%", "20%"]),
      ("a=0.5..1.5 per h", ["0.5 per h", "0.6 per h", "1 per h", "1.499 per h"]),
      ("a=-1..1", ["-1", "-1", "0", "1"]),
    ])
  func shares(text: String, expected: [String]) throws {
    #expect(try Variation(text).values(at: [0, 0.1, 0.5, 0.999]) == expected)
  }
}
