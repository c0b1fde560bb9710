import Foundation

extension Error {
  /// The number by which the system says what went wrong with a file; EIO where Foundation does not hand it on.
  public var systemNumber: Int32 {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let error = underlying ?? self as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    switch (self as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    default: return EIO
    }
  }
}
