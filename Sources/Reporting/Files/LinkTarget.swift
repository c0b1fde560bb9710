import Foundation

/// Where a symbolic link leads, so that what stands behind it is replaced and the link stays.
enum LinkTarget {
  /// Returns the path behind a link; that of anything else as it is.
  ///
  /// - Throws: `OutputProblem` for a link that leads nowhere.
  static func path(behind path: String) throws -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let real = realpath(path, nil) else {
      throw OutputProblem.failed(doing: "Cannot follow", path: path, errorNumber: errno)
    }
    defer { free(real) }
    return String(cString: real)
  }
}
