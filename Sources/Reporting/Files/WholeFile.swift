import Foundation

/// A file in the making beside its place, in which it is put whole or not at all.
public final class WholeFile {
  private let path: String
  private let partial: String
  private var descriptor: Int32

  /// - Throws: `OutputProblem`.
  public init(_ path: String) throws {
    self.path = path
    let url = URL(fileURLWithPath: path)
    partial = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).partial"
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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
}
