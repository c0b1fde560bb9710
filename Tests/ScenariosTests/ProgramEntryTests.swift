import Offers
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("A policy with a program of one's own")
struct ProgramEntryTests {
  private static let text = Garage.complete.replacing(
    "\n  baseline: {}",
    with: "\n  baseline: {}\n  own: {external: {command: [python3, my policy.py], uniforms: 4}}")

  private func program(_ text: String = text) throws -> PolicyProgram? {
    let model = try ScenarioReader.read(text: text, named: "g")
    return model.policies.first { $0.name == "own" }?.program
  }

  @Test("Its command is kept word by word, and an answer may take ten seconds")
  func defaults() throws {
    let program = try #require(try program())
    #expect(program.command == ["python3", "my policy.py"])
    #expect(program.deadline == .seconds(10))
    #expect(program.uniforms == 4)
  }

  @Test("A deadline may be written")
  func deadline() throws {
    let text = Self.text.replacing("uniforms: 4", with: "deadline: 2 min")
    #expect(try program(text)?.deadline == .minutes(2))
    #expect(try program(text)?.uniforms == 0)
  }

  @Test("Without one a policy follows its rules alone")
  func none() throws {
    let model = try ScenarioReader.read(text: Garage.complete, named: "g")
    #expect(model.policies.allSatisfy { $0.program == nil })
  }

  @Test(
    "What is written wrong is refused with its place",
    arguments: [
      Slip("command: [python3, my policy.py], ", "", "policies.own.external: command is missing"),
      Slip(
        "[python3, my policy.py]", "python3",
        "policies.own.external.command: A list of words of a command is expected"),
      Slip(
        "[python3, my policy.py]", "[]",
        "policies.own.external.command: At least one word of a command is needed."),
      Slip(
        "uniforms: 4", "deadline: 0 s",
        "own.external.deadline: 0 min is not allowed; it must be more than zero."),
      Slip("uniforms: 4", "uniforms: 1001", "own.external.uniforms: 1001 lies outside 0…1000."),
      Slip(
        "uniforms: 4", "dedline: 4 s",
        "\"dedline\" is no key here. Allowed: command, deadline or uniforms. Maybe you meant deadline."
      ),
    ])
  func problems(slip: Slip) {
    slip.check(in: Self.text)
  }
}
