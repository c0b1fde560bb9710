import Foundation
import Testing
import TimeAndMoney

@testable import ExternalPolicies

@Suite("A program that floods, clings or multiplies does no harm")
struct HardProgramTests {
  @Test("A flood on standard error stops nothing, and its end is kept")
  func floodsErrors() throws {
    let script = try Script.python(
      """
      sys.stderr.write("x" * (1 << 20) + "\\n")
      ask()
      say('{"n": 0}')
      ask()
      sys.stderr.write("y" * (1 << 20) + "\\nthe end\\n")
      sys.exit(4)
      """)
    let problem = try #require(script.problem(after: 1))
    #expect(problem.kind == .ended(.exited(code: 4)))
    #expect(problem.errors.count == ProgramLine.keptErrors)
    #expect(problem.description.hasSuffix("    the end"))
  }

  @Test("A line may have a mebibyte and not a byte more", arguments: [0, 1])
  func longLines(more: Int) throws {
    let script = try Script.python(
      """
      ask()
      line = '{"n": 0}'
      say(line + " " * ((1 << 20) + \(more) - len(line)))
      ask()
      """)
    #expect(script.problem()?.kind == (more == 0 ? nil : .lineTooLong))
  }

  @Test("A line of two mebibytes, or one without an end, is not read to its end")
  func endlessLine() throws {
    let long = try Script.python("say('x' * (2 << 20))").problem()
    #expect(long?.kind == .lineTooLong)
    let endless = try Script.shell("while :; do printf '%1000d' 1; done").problem()
    #expect(endless?.kind == .lineTooLong)
    #expect(try #require(endless).description.utf8.count < 3_000)
  }

  @Test("Long questions and long answers cross without either waiting forever")
  func crossing() throws {
    let script = try Script.python(
      """
      sys.stderr.write("z" * 200_000)
      answer = '{"n": 0}' + " " * 500_000
      say(answer)
      assert len(ask()["now"]) == 1 << 21
      ask()
      """)
    let process = try script.start()
    #expect(try process.ask(.long(1 << 21)).n == 0)
  }

  @Test("One that ignores the end of its input and a polite kill is ended all the same")
  func clings() throws {
    let script = try Script.python(
      """
      import signal
      signal.signal(signal.SIGTERM, signal.SIG_IGN)
      ask()
      say(json.dumps({"n": 0}))
      open("pid", "w").write(str(os.getpid()))
      while True:
          time.sleep(1)
      """)
    let process = try script.start()
    #expect(try process.ask(.quiet).n == 0)
    try script.waitForFile("pid")
    process.finish()
    #expect(try !script.isRunning("pid"))
  }

  @Test("What it has started itself ends with it, though it holds the pipes")
  func grandchild() throws {
    let script = try Script.shell("sleep 300 & echo $! > pid; read -r line; echo '{\"n\":0}'")
    let process = try script.start()
    #expect(try process.ask(.quiet).n == 0)
    process.finish()
    #expect(try !script.isRunning("pid"))
    let failing = try Script.shell("sleep 300 & echo $! > pid; read -r line; exit 5")
    #expect(failing.problem()?.kind == .ended(.exited(code: 5)))
    #expect(try !failing.isRunning("pid"))
  }

  @Test("A program ends with the object that speaks to it")
  func dropped() throws {
    let script = try Script.shell("echo $$ > pid; read -r line; echo '{\"n\":0}'; sleep 300")
    do {
      let process = try script.start()
      #expect(try process.ask(.quiet).n == 0)
    }
    #expect(try !script.isRunning("pid"))
  }

  @Test("Two threads with fifty programs each leave no file open and no program running")
  func noneLeft() async throws {
    let script = try Script.shell(Script.obedient)
    let command = script.command
    let before = try Self.openFiles()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<50 {
            let process = try PolicyProcess(command)
            #expect(try process.ask(.quiet).n == 0)
            process.finish()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Self.openFiles() <= before + 150)
  }

  /// Other tests of this process may have some open at the same time, but never hundreds.
  private static func openFiles() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }
}

extension Script {
  /// Waits until the program has written a file.
  func waitForFile(_ name: String) throws {
    for _ in 0..<5_000 {
      if let text = try? String(contentsOfFile: folder.path(name), encoding: .utf8), !text.isEmpty {
        return
      }
      usleep(2_000)
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// Whether the process whose number is in a file runs; one that is over and not reaped does not.
  func isRunning(_ name: String) throws -> Bool {
    let number = try String(contentsOfFile: folder.path(name), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    for _ in 0..<500 {
      guard
        let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
        state.split(separator: " ")[2] != "Z"
      else { return false }
      usleep(2_000)
    }
    return true
  }
}
