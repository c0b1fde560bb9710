import Testing

@testable import Studies

@Suite("Threads that work ahead and hand over in order")
struct OrderedWorkersTests {
  @Test("Results come in the order of their numbers", arguments: [1, 2, 5])
  func order(threads: Int) throws {
    var taken: [Int] = []
    let isComplete = try OrderedWorkers(threads: threads).run(count: 200) { number in
      // Uneven pieces of work.
      (0..<(number % 7) * 300).reduce(number) { sum, _ in sum }
    } consume: {
      taken.append($0)
    }
    #expect(isComplete)
    #expect(taken == Array(1...200))
  }

  @Test("A piece that gives up ends everything")
  func stopped() throws {
    var taken: [Int] = []
    let isComplete = try OrderedWorkers(threads: 2).run(count: 100) { number in
      number < 40 ? number : nil
    } consume: {
      taken.append($0)
    }
    #expect(!isComplete)
    #expect(taken == Array(1...taken.count) && taken.count < 40)
  }

  @Test("An error of the one who takes them is thrown on")
  func failure() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try OrderedWorkers(threads: 2).run(count: 100) {
        $0
      } consume: { number in
        if number == 3 { throw Full() }
      }
    }
  }

  @Test(
    "Of errors at work the one of the lowest number is thrown, whoever is faster",
    arguments: [1, 2, 5])
  func failureAtWork(threads: Int) {
    struct Broken: Error, Equatable { let number: Int }
    for _ in 0..<20 {
      var taken: [Int] = []
      #expect(throws: Broken(number: 7)) {
        try OrderedWorkers(threads: threads).run(count: 100) { number in
          if number >= 7 { throw Broken(number: number) }
          return number
        } consume: {
          taken.append($0)
        }
      }
      #expect(taken == Array(1...6))
    }
  }
}
