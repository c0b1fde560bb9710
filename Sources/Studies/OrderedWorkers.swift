import Foundation

/// Threads of our own that work on numbered pieces and hand the results over in the order of the numbers.
///
/// A thread takes the next number from a counter; at most two results a thread wait for an earlier one, so that
/// memory does not grow with the number of pieces.
struct OrderedWorkers: Sendable {
  let threads: Int

  /// Works on `1...count` and consumes the results in order, on the calling thread.
  ///
  /// - Parameters:
  ///   - work: called on any thread; nil ends everything, an error too once its turn has come.
  ///   - consume: called with one result after the other; an error ends everything and is thrown on.
  /// - Returns: false if a piece of work returned nil.
  /// - Throws: of the errors of work the one with the lowest number, whichever thread met it first.
  func run<Output: Sendable>(
    count: Int, work: @escaping @Sendable (Int) throws -> Output?, consume: (Output) throws -> Void
  ) throws -> Bool {
    let board = Board<Output>(count: count, capacity: 2 * threads)
    for _ in 0..<min(threads, count) {
      let thread = Thread {
        while let number = board.takeNumber() {
          switch Result(catching: { try work(number) }) {
          case .success(let output?): board.put(.success(output), number: number)
          case .success(nil): return board.end()
          case .failure(let error): return board.put(.failure(error), number: number)
          }
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for number in 1...max(1, count) where number <= count {
      guard let output = board.wait(for: number) else { return false }
      do { try consume(output.get()) } catch {
        board.end()
        throw error
      }
    }
    return true
  }

  /// What the threads share.
  private final class Board<Output: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    private let capacity: Int
    private var nextNumber = 1
    private var nextWanted = 1
    private var isEnded = false
    private var outputs: [Int: Result<Output, any Error>] = [:]

    init(count: Int, capacity: Int) {
      self.count = count
      self.capacity = capacity
    }

    /// The next piece of work, once there is room for its result; nil when all is done or ended.
    func takeNumber() -> Int? {
      condition.lock()
      defer { condition.unlock() }
      while !isEnded, nextNumber <= count, nextNumber >= nextWanted + capacity { condition.wait() }
      guard !isEnded, nextNumber <= count else { return nil }
      defer { nextNumber += 1 }
      return nextNumber
    }

    /// Behind an error no new piece is begun.
    func put(_ output: Result<Output, any Error>, number: Int) {
      condition.lock()
      if case .failure = output { nextNumber = count + 1 }
      outputs[number] = output
      condition.broadcast()
      condition.unlock()
    }

    func wait(for number: Int) -> Result<Output, any Error>? {
      condition.lock()
      defer { condition.unlock() }
      while !isEnded, outputs[number] == nil { condition.wait() }
      guard let output = outputs.removeValue(forKey: number) else { return nil }
      nextWanted = number + 1
      condition.broadcast()
      return output
    }

    func end() {
      condition.lock()
      isEnded = true
      condition.broadcast()
      condition.unlock()
    }
  }
}
