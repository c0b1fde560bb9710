import ArgumentParser
import Foundation
import Reporting
import Scenarios
import Simulation
import Studies

/// `offpeak cell`: runs one cell of a sweep, from standard input to standard output.
struct CellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cell", abstract: "Run cells of a sweep as jobs of their own.",
    discussion: """
      Reads a job, as offpeak sweep --jobs writes it, from standard input and writes the rows of the cell to standard \
      output, so that any engine can run it:

        offpeak cell < jobs/cell-0001.json > jobs/cell-0001.csv

      Several jobs, one behind the other, are run in their order; the header is written once. offpeak sweep --cells \
      gathers the rows of cells that have a file each.
      """)

  /// What the input is called in problems.
  private static let input = "standard input"

  @Option(name: .long, help: "Threads; all processors by default.")
  var threads: Int?

  func run() throws {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    try RunOptions.check(threads, in: RunOptions.threads, option: "threads")
    // All of them are read before the first one runs: nothing is run of a stream that is broken.
    let jobs = try readJobs().map { (job: $0, study: try study(of: $0)) }
    let interruption = Interruption()
    interruption.listen()
    do {
      try print(CellRows.header)
      for (job, study) in jobs {
        try run(job, study, threads: threads, isStopped: { interruption.isAsked })
      }
    } catch OutputProblem.failed(let doing, let path, let errorNumber) {
      throw Failure.saying(
        "\(doing) \(path): \(String(cString: strerror(errorNumber))). The rows are not complete.",
        code: Failure.couldNotWrite)
    }
  }

  // MARK: Steps

  private func run(
    _ job: CellJob, _ study: CellStudy, threads: Int, isStopped: @escaping @Sendable () -> Bool
  ) throws {
    let rows = CellRows(mark: SweepPlan.mark(of: job.plan), cell: job.cell)
    let work = CellWork(cells: [job.cell], replications: job.replications, threads: threads)
    let isComplete = try work.run(
      study: { _ in study }, isStopped: isStopped, consume: { try print(rows.bytes(of: $0)) })
    guard isComplete, !isStopped() else {
      throw Failure.saying("Interrupted; the rows are not complete.", code: Failure.interrupted)
    }
  }

  private func readJobs() throws -> [CellJob] {
    guard isatty(STDIN_FILENO) == 0 else {
      throw Failure.saying(
        "A job is read from standard input: offpeak cell < cell-0001.json > cell-0001.csv",
        code: Failure.badInput)
    }
    let most = CellJob.mostBytes
    let bytes = try? FileHandle.standardInput.read(upToCount: most + 1)
    guard let text = String(validating: bytes ?? Data(), as: UTF8.self), text.utf8.count <= most
    else {
      throw Failure.saying(
        "Standard input is no job: a text of at most \(most >> 20) MiB is expected.",
        code: Failure.badInput)
    }
    let documents = JSONStream.documents(in: text)
    if documents.isEmpty {
      throw Failure.saying(
        "There is no job on standard input: offpeak cell < cell-0001.json > cell-0001.csv",
        code: Failure.badInput)
    }
    do {
      return try documents.enumerated().map { place, document in
        try CellJob(
          text: document,
          named: documents.count == 1 ? Self.input : "\(Self.input), job \(place + 1)")
      }
    } catch {
      throw refusal(of: error)
    }
  }

  private func study(of job: CellJob) throws -> CellStudy {
    guard job.offpeak == ReportedVersions.offpeak else {
      throw Failure.saying(
        "The job was made by Offpeak \(job.offpeak), and this is \(ReportedVersions.offpeak): other versions may give "
          + "other rows. Make the jobs again, or run them with the version that made them.",
        code: Failure.badInput)
    }
    do {
      return try job.study()
    } catch {
      throw refusal(of: error)
    }
  }

  private func refusal(of problem: any Error) -> Failure {
    let text = (problem as? Failure)?.text ?? "\(problem)"
    return Failure(
      code: Failure.badInput, text: "\(text)\noffpeak: The job cannot be run; nothing was run.")
  }

  private func print(_ bytes: [UInt8]) throws {
    try OutputProblem.write(bytes, to: STDOUT_FILENO, path: "standard output")
  }
}
