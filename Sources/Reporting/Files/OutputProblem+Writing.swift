import Foundation

extension OutputProblem {
  /// Writes all bytes to an open file.
  ///
  /// - Parameter path: what the file is called in a problem.
  /// - Throws: `OutputProblem`.
  public static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw failed(doing: "Cannot write", path: path, errorNumber: errno)
      }
      offset += written
    }
  }

  /// Makes a folder and its parents.
  ///
  /// - Throws: `OutputProblem`.
  static func makeFolders(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let errorNumber = mkdir(path, 0o755) == 0 ? 0 : errno
      throw failed(doing: "Cannot make", path: path, errorNumber: errorNumber)
    }
  }
}
