import RandomStreams

/// The uncertain numbers of a scenario: each by itself, or several with a covariance, normal around their values.
public struct Uncertainty: Sendable {
  /// Numbers that vary together: their places among the parameters, and L of their covariance L Lᵀ.
  struct Group: Sendable {
    let members: [Int]
    let factor: [[Double]]
  }

  public let parameters: [UncertainParameter]
  let groups: [Group]

  public var isEmpty: Bool { parameters.isEmpty }

  /// The numbers of one draw, by parameter; keyed by path, so that another uncertain number leaves them as they are,
  /// unless it makes the draw invalid.
  func numbers(draw: Int, attempt: Int, seed: UInt64) -> [Double] {
    let key = RandomKey(seed: seed, replication: draw).derived("uncertainty")
      .derived(UInt64(attempt))
    var numbers = parameters.map(\.value.number)
    for group in groups {
      let normals = group.members.map { member in
        let block = key.derived(parameters[member].path).block(0, 0, 0, 0)
        return PortableMath.normalQuantile(block.first)
      }
      for (row, member) in group.members.enumerated() {
        for (column, normal) in normals.enumerated() where column <= row {
          numbers[member] += group.factor[row][column] * normal
        }
      }
    }
    return numbers
  }
}
