extension Script {
  /// Scripts that once showed a fault of the scheduler, without the reference.
  package static let known = [
    Script(
      Garage.nightShift.lasting(days: 12), in: .everyday, seed: 10_703, count: 5_000,
      hasReference: false),
    // A movable appointment whose planned start had passed.
    Script(
      Garage.chainOfStages.lasting(days: 12), in: .trouble, seed: 635, count: 1_800,
      hasReference: false),
    // A refused rescheduling of what somebody else had taken over under way.
    Script(
      Garage.ownTechnicians.lasting(days: 12), in: .trouble, seed: 30_738, count: 700,
      hasReference: false),
  ]

  /// Scripts in which the scheduler and the reference once differed.
  package static let knownWithReference = [12, 212, 312, 712, 812, 912].map {
    Script(
      Garage.workshop.lasting(days: 12), in: .everyday, seed: $0, count: 3_000,
      hasReference: true)
  }
}
