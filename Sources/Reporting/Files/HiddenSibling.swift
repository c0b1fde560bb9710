import Foundation

/// A hidden folder beside the results in which we write, or keep what a killed writer has left. Only what we wrote is ever
/// removed from it, and no link is followed.
struct HiddenSibling {
  let path: String

  /// What stands at the path itself, not behind a link.
  private enum Kind { case nothing, folder, other }

  private var kind: Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Makes sure that it is a folder of ours, or nothing.
  ///
  /// - Parameter isOurs: whether a name in it is one that we write.
  /// - Throws: `OutputProblem` for a link, a file, or a folder with anything else in it.
  func check(isOurs: (String) -> Bool) throws {
    switch kind {
    case .nothing: return
    case .other: throw OutputProblem.foreignSibling(path, names: [])
    case .folder:
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let foreign = names.filter { !isOurs($0) || isFolder($0) }.sorted()
      if !foreign.isEmpty { throw OutputProblem.foreignSibling(path, names: foreign) }
    }
  }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
