/// The technicians of one appointment, by part; −1 where there is none.
struct Team: Sendable, Codable, Equatable {
  private var first: Int16 = -1
  private var second: Int16 = -1
  private var third: Int16 = -1
  private var fourth: Int16 = -1

  subscript(_ part: Int) -> Int16 {
    get {
      switch part {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
    set {
      switch part {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }
}
