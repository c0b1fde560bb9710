import Foundation

extension SHA256 {
  /// The hash of a file; that of nothing if it cannot be read.
  static func hexadecimal(ofFile path: String) -> String {
    hexadecimal(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
  }
}
