extension Script {
  /// Scripts that once showed a fault of the scheduler, without the reference.
  package static let known = [
    Script(
      Garage.nightShift.lasting(days: 12), in: .everyday, seed: 10_703, count: 5_000,
      hasReference: false)
  ]

  /// Scripts in which the scheduler and the reference once differed.
  package static let knownWithReference = [12, 212, 312, 712, 812, 912].map {
    Script(
      Garage.workshop.lasting(days: 12), in: .everyday, seed: $0, count: 3_000,
      hasReference: true)
  }
}
