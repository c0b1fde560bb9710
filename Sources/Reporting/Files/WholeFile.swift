import Foundation

/// A file in the making beside its place, in which it is put whole or not at all.
public final class WholeFile {
  private let path: String
  private let partial: String
  private var descriptor: Int32

  /// - Parameter path: its place; where that is a link, what stands behind it is replaced.
  /// - Throws: `OutputProblem`.
  public init(_ path: String) throws {
    self.path = try LinkTarget.path(behind: path)
    let url = URL(fileURLWithPath: self.path)
    partial = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).partial"
    try WholeFile.clear(partial)
    descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw OutputProblem.failed(doing: "Cannot make", path: partial, errorNumber: errno)
    }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(partial)
    }
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws {
    try OutputProblem.write(bytes, to: descriptor, path: partial)
  }

  /// Makes it durable and puts it in its place.
  public func finish() throws {
    guard fsync(descriptor) == 0, rename(partial, path) == 0 else {
      throw OutputProblem.failed(doing: "Cannot write", path: path, errorNumber: errno)
    }
    close(descriptor)
    descriptor = -1
  }

  /// Removes the rest of a killed writer, which is a file: neither a link nor a folder is ever ours.
  private static func clear(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw OutputProblem.foreignSibling(path, names: [])
    }
    unlink(path)
  }
}
