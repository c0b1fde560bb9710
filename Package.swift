// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: a warning is an error, and release code is optimized across modules
/// (a generic or concrete queue in another module is many times slower without it).
let ours: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A room of the house. `below` names all it may import; a clean build with the import check holds that.
func room(_ name: String, below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: ours)
}

func tests(_ name: String, of below: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: below, swiftSettings: ours)
}

let package = Package(
  name: "offpeak",
  products: [
    .executable(name: "offpeak", targets: ["offpeak"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // L0: what every room may use.
    .target(
      name: "CGSL",
      linkerSettings: [.linkedLibrary("gsl"), .linkedLibrary("gslcblas"), .linkedLibrary("m")]),
    .target(name: "CSystem"),
    room("Statistics", below: ["CGSL"]),
    room("RandomStreams", below: ["Statistics"]),
    room("TimeAndMoney"),
    // L1: the scheduler under test and the event loop, which do not know each other.
    room("Scheduling", below: ["TimeAndMoney"]),
    room("DiscreteEvents", below: ["TimeAndMoney"]),
    // L2
    room("Offers", below: ["Scheduling", "Statistics", "TimeAndMoney"]),
    room("Metrics", below: ["TimeAndMoney"]),
    // L3
    room("Demand", below: ["Offers", "Scheduling", "RandomStreams", "TimeAndMoney"]),
    // L4
    room(
      "Simulation",
      below: [
        "Demand", "Metrics", "Offers", "DiscreteEvents", "Scheduling", "RandomStreams",
        "TimeAndMoney",
      ]),
    // L5
    room(
      "Studies",
      below: [
        "Simulation", "Metrics", "Offers", "Scheduling", "RandomStreams", "Statistics",
        "TimeAndMoney", "CSystem",
      ]),
    room(
      "Reporting",
      below: [
        "Studies", "Simulation", "Demand", "Metrics", "Offers", "Scheduling", "Statistics",
        "TimeAndMoney", "CSystem",
      ]),
    // Programs of others that set prices: their processes, and what is said to them and by them.
    room("ExternalPolicies", below: ["Offers", "Scheduling", "TimeAndMoney", "CSystem"]),
    room(
      "Scenarios",
      below: [
        "Simulation", "Demand", "Metrics", "Offers", "Scheduling", "RandomStreams", "Statistics",
        "TimeAndMoney", .product(name: "Yams", package: "Yams"),
      ]),
    // Beside the simulator: the scheduler as a live service, with outcomes that survive a crash.
    room(
      "Journaling",
      below: ["Scheduling", "TimeAndMoney", .product(name: "GRDB", package: "GRDB.swift")]),
    // L6
    .executableTarget(
      name: "offpeak",
      dependencies: [
        "Scenarios", "Reporting", "Studies", "Simulation", "Demand", "Metrics", "Offers",
        "Scheduling", "Statistics", "TimeAndMoney", "CSystem", "ExternalPolicies",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: ours),

    // What several test targets picture alike.
    .target(
      name: "Fixtures", dependencies: ["TimeAndMoney"], path: "Tests/Fixtures", swiftSettings: ours),
    tests("TimeAndMoneyTests", of: ["TimeAndMoney"]),
    tests("RandomStreamsTests", of: ["RandomStreams", "Statistics"]),
    tests("StatisticsTests", of: ["Statistics"]),
    // The scheduler on trial: random scripts, every small world, a slow reference. Its own program plays them optimized.
    .target(
      name: "SchedulerTrials", dependencies: ["Fixtures", "Scheduling", "TimeAndMoney"],
      path: "Tests/SchedulerTrials", swiftSettings: ours),
    .executableTarget(
      name: "scheduler-trials",
      dependencies: [
        "SchedulerTrials", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/SchedulerTrialsCommand", swiftSettings: ours),
    tests("SchedulingTests", of: ["Fixtures", "SchedulerTrials", "Scheduling", "TimeAndMoney"]),
    tests("DiscreteEventsTests", of: ["Fixtures", "DiscreteEvents", "TimeAndMoney"]),
    // Books as a live service would, to be killed by the tests of the journal.
    .executableTarget(
      name: "booking-desk", dependencies: ["Fixtures", "Journaling", "Scheduling", "TimeAndMoney"],
      path: "Tests/BookingDesk", swiftSettings: ours),
    tests(
      "JournalingTests",
      of: [
        "Fixtures", "booking-desk", "Journaling", "Scheduling", "TimeAndMoney",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("OffersTests", of: ["Fixtures", "Offers", "Scheduling", "TimeAndMoney"]),
    tests("MetricsTests", of: ["Fixtures", "Metrics", "TimeAndMoney"]),
    tests(
      "DemandTests",
      of: [
        "Fixtures", "Demand", "Offers", "Scheduling", "Statistics", "RandomStreams", "TimeAndMoney",
      ]),
    tests(
      "SimulationTests",
      of: [
        "Fixtures", "Simulation", "Demand", "Offers", "Metrics", "Scheduling", "RandomStreams",
        "Scenarios", "TimeAndMoney", "Statistics",
      ]),
    tests(
      "StudiesTests",
      of: [
        "Fixtures", "Studies", "Simulation", "Metrics", "Statistics", "Scenarios", "TimeAndMoney",
      ]),
    tests(
      "ReportingTests",
      of: ["Fixtures", "Reporting", "Studies", "Simulation", "Metrics", "Statistics"]),
    tests("ExternalPoliciesTests", of: ["Fixtures", "ExternalPolicies", "TimeAndMoney"]),
    tests(
      "ScenariosTests",
      of: [
        "Fixtures", "Scenarios", "Simulation", "Demand", "Offers", "Scheduling", "TimeAndMoney",
        "RandomStreams",
      ]),
    // Drives the release binary: exit codes, bytes, theory, bad input, the README's own commands.
    tests("CommandTests", of: ["Fixtures", "Statistics"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx20
)

// Benchmarks with their C++ peers in the same process: `make bench` asks for them, no test builds them.
if Context.environment["OFFPEAK_BENCH"] != nil {
  package.targets += [
    .target(name: "PeerLoops", path: "Benchmarks/PeerLoops"),
    .executableTarget(
      name: "offpeak-bench",
      dependencies: [
        "PeerLoops", "Scenarios", "Reporting", "Studies", "Simulation", "Journaling", "Scheduling",
        "DiscreteEvents", "RandomStreams", "TimeAndMoney",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/OffpeakBench", swiftSettings: ours),
  ]
}
