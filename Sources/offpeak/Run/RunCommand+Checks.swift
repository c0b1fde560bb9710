import Offers
import Simulation

/// Whether the options of a run fit each other and the scenario.
extension RunCommand {
  /// A precision of a difference needs something that differs.
  func checkGoals(of plan: StudyPlan, policies: [Int]) throws {
    guard policies.count == 1,
      let goal = plan.precision?.goals.first(where: { $0.subject == .difference })
    else { return }
    throw Failure.saying(
      "study.precision asks for the difference of \(goal.metric), and only the baseline is run: name a policy with "
        + "--policy, or give --replications.", code: Failure.badInput)
  }

  /// What an experiment would find is told only beside the two policies it compares.
  func checkExperiments(of model: Model, policies: [Int]) throws {
    let names = policies.map { model.policies[$0].name }
    for policy in policies.map({ model.policies[$0] }) {
      guard let experiment = policy.experiment,
        let missing = [experiment.treatment, experiment.control].first(where: {
          !names.contains($0)
        })
      else { continue }
      throw Failure.saying(
        "--policy \(policy.name): this experiment compares \(experiment.treatment) with \(experiment.control); add "
          + "--policy \(missing), so that the truth is known.", code: Failure.badInput)
    }
  }

  func checkDraws() throws {
    guard let draws else { return }
    guard uncertain else {
      throw Failure.saying(
        "--draws is for --uncertain: add it, or leave both out.", code: Failure.badInput)
    }
    try RunOptions.check(draws, in: 2...100_000, option: "draws")
  }

  /// Puts into the plan what is asked for: other replications, or a single one.
  func chooseReplications(of plan: inout StudyPlan) throws {
    if onlyReplication != nil, replications != nil {
      throw Failure.saying(
        "--only-replication and --replications exclude each other: one names a replication, the other says how many.",
        code: Failure.badInput)
    }
    if let onlyReplication {
      try RunOptions.check(onlyReplication, in: RunOptions.replications, option: "only-replication")
    }
    if let replications {
      try RunOptions.check(replications, in: RunOptions.replications, option: "replications")
    }
    if let asked = onlyReplication.map({ _ in 1 }) ?? replications {
      plan.replications = asked
      plan.precision = nil
    }
    let single = trace ? "--trace" : "--prices"
    guard !(trace || prices) || (plan.replications == 1 && plan.precision == nil) else {
      let many = plan.precision.map { "up to \($0.atMost)" } ?? "\(plan.replications)"
      throw Failure.saying(
        "\(single) writes down a single replication, not \(many): add --only-replication with its number.",
        code: Failure.badInput)
    }
  }
}
