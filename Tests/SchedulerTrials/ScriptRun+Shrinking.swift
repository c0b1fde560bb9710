extension ScriptRun {
  /// The shortest script that could be found by leaving out parts of one that fails, again and again.
  ///
  /// - Parameter tries: how many scripts are played at most.
  package static func shrunk(
    _ script: [ScriptStep], in garage: Garage, hasReference: Bool, tries: Int
  ) -> [ScriptStep] {
    var script = script
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
        let shorter = script.without(steps, keepingTime: keepsTime)
        var run = ScriptRun(garage, hasReference: hasReference)
        found = run.play(shorter).map { Array(shorter.prefix($0.number + 1)) }
      }
      if let found { script = found } else { start += length }
    }
    return script
  }
}
