extension ScriptRun {
  /// The shortest script that could be found by leaving out parts of one that fails, again and again. What is
  /// wrong behind the last command stays so, most often: the last few of each are watched closely.
  ///
  /// - Parameter tries: how many scripts are played at most.
  package static func shrunk(
    _ script: [ScriptStep], in garage: Garage, hasReference: Bool, tries: Int
  ) -> [ScriptStep] {
    var script =
      failing(script, in: garage, hasReference: hasReference, closelyFrom: 1) ?? script
    var tries = tries
    var before = Int.max
    while script.count < before, tries > 0 {
      before = script.count
      var length = script.count / 2
      while length > 0, tries > 0 {
        script = without(
          partsOf: length, script, in: garage, hasReference: hasReference, tries: &tries)
        length /= 2
      }
    }
    return script
  }

  /// Leaves out all parts of a length without which the script still fails.
  private static func without(
    partsOf length: Int, _ script: [ScriptStep], in garage: Garage, hasReference: Bool,
    tries: inout Int
  ) -> [ScriptStep] {
    var script = script
    var start = 0
    while start < script.count, tries > 0 {
      let steps = start..<min(start + length, script.count)
      var found: [ScriptStep]?
      for keepsTime in [true, false] where found == nil {
        tries -= 1
        found = failing(
          script.without(steps, keepingTime: keepsTime), in: garage, hasReference: hasReference,
          closelyFrom: script.count - steps.count - 4)
      }
      if let found { script = found } else { start += length }
    }
    return script
  }

  /// A script up to the first command after which something is wrong; nil if all is well.
  private static func failing(
    _ script: [ScriptStep], in garage: Garage, hasReference: Bool, closelyFrom closely: Int
  ) -> [ScriptStep]? {
    var run = ScriptRun(garage, hasReference: hasReference, closelyFrom: closely)
    return run.play(script).map { Array(script.prefix($0.number + 1)) }
  }
}
