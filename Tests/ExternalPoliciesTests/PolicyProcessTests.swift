import Foundation
import Testing
import TimeAndMoney

@testable import ExternalPolicies

@Suite("A program answers line by line, and what goes wrong with it is said")
struct PolicyProcessTests {
  @Test("Each question gets the answer with its number")
  func answers() throws {
    let process = try Script.shell(Script.obedient).start()
    for number in 0..<5 { #expect(try process.ask(.quiet).n == number) }
    process.finish()
  }

  @Test("It works in the folder it is given, with the environment of this process")
  func surroundings() throws {
    let script = try Script.python(
      """
      import signal
      here = os.path.basename(os.getcwd())
      ignored = signal.getsignal(signal.SIGTERM) == signal.SIG_IGN
      own = os.getpgid(0) == os.getpid()
      ask()
      open("seen", "w").write(f"{'PATH' in os.environ} {ignored} {own} {sorted(os.listdir('/proc/self/fd'))[:3]}")
      say('{"n": 0}')
      """)
    #expect(try script.start().ask(.quiet).n == 0)
    let seen = try String(contentsOfFile: script.folder.path("seen"), encoding: .utf8)
    #expect(seen == "True False True ['0', '1', '2']")
  }

  @Test("A program that is not there, or cannot run, is named")
  func notThere() throws {
    var script = try Script.shell("")
    script = Script(folder: script.folder, words: ["no-such-program", "now"])
    #expect(script.problem()?.kind == .couldNotStart(errorNumber: ENOENT))
    let text = try #require(script.problem()).description
    #expect(
      text == """
        The program of policy trial (no-such-program now) could not be started in \(script.folder.path): No such file or directory.
        """)
    script = Script(folder: script.folder, words: ["/"])
    #expect(script.problem()?.kind == .couldNotStart(errorNumber: EACCES))
  }

  @Test("One that dies tells its exit code and its last words")
  func dies() throws {
    let script = try Script.python(
      """
      ask()
      say('{"n": 0}')
      ask()
      sys.stderr.write("first\\n")
      raise ValueError("no such day")
      """)
    let problem = try #require(script.problem(after: 1))
    #expect(problem.kind == .ended(.exited(code: 1)))
    let text = problem.description
    #expect(
      text.hasPrefix("The program of policy trial (python3 policy.py) ended with exit code 1"))
    #expect(text.contains("  It was sent: {\"budget_left\":[],\"days\":[],\"n\":1,"))
    #expect(text.contains("    first\n"))
    #expect(text.hasSuffix("    ValueError: no such day"))
  }

  @Test("One that is killed tells the signal")
  func killed() throws {
    let problem = try Script.shell("kill -SEGV $$").problem()
    #expect(problem?.kind == .ended(.killed(signal: SIGSEGV)))
  }

  @Test("One that closes its output and goes on has ended too")
  func closesOutput() throws {
    let problem = try Script.shell("exec >&-; sleep 30").problem()
    #expect(problem?.kind == .ended(nil))
  }

  @Test("One that does not read is not waited for", arguments: ["exit 3", "exec <&-; exit 3"])
  func doesNotRead(text: String) throws {
    let process = try Script.shell(text).start()
    let problem = #expect(throws: PolicyProcessProblem.self) { try process.ask(.long(1 << 20)) }
    #expect(problem?.kind == .ended(.exited(code: 3)))
  }

  @Test("One that stalls is given up at the deadline")
  func stalls() throws {
    var script = try Script.shell("sleep 30")
    script.deadline = .microseconds(300_000)
    let problem = try #require(script.problem())
    #expect(problem.kind == .stalled(after: .microseconds(300_000)))
    #expect(problem.description.contains(" did not answer within 0.3 s. "))
  }

  @Test("What it had sent of a line when it was given up is shown")
  func halfALine() throws {
    var script = try Script.shell("printf '{\"n\": '; sleep 30")
    script.deadline = .microseconds(300_000)
    #expect(try #require(script.problem()).description.contains("\n  It sent: {\"n\": "))
  }

  @Test("After a failure it is not asked again")
  func notAgain() throws {
    let process = try Script.shell("echo no; sleep 30").start()
    for _ in 0..<2 {
      let problem = #expect(throws: PolicyProcessProblem.self) { try process.ask(.quiet) }
      #expect(problem?.kind == .notJSON)
    }
  }

  @Test(
    "A line that is no answer to the question is refused",
    arguments: [
      (#"{"n": 7}"#, PolicyProcessProblem.Kind.wrongNumber(expected: 0, found: 7)),
      (#"{"prices": []}"#, .nonsense(Nonsense(place: "", reason: "n is missing."))),
      (#"{"n": 0.5}"#, .nonsense(Nonsense(place: "n", reason: "0.5 is not a whole number."))),
      (#"[]"#, .nonsense(Nonsense(place: "", reason: "it must be an object."))),
    ])
  func wrong(line: String, kind: PolicyProcessProblem.Kind) throws {
    #expect(try Script.shell("echo '\(line)'; sleep 30").problem()?.kind == kind)
  }
}
