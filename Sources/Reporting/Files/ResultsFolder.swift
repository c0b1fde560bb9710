import CSystem
import Foundation

/// A results folder in the making: files are written into a hidden sibling and take the place of the old folder
/// whole or not at all.
///
/// Only a folder that is empty or holds earlier results of ours is replaced. A killed run leaves the sibling, which
/// the next run clears; a locked file beside it keeps two runs apart until the old folder is gone.
public final class ResultsFolder {
  private let content: FolderManifest.Content
  private let target: String
  private let partial: String
  private let previous: String
  private let lockFile: String
  private var descriptors: [String: Int32] = [:]
  private var lock: Int32 = -1
  private var isFinished = false

  /// Prepares to write the results of a run.
  ///
  /// - Parameter path: the folder that is to hold the results; its parents are made.
  /// - Throws: `OutputProblem`.
  public convenience init(path: String) throws {
    try self.init(path: path, content: .results)
  }

  /// - Parameter content: what the folder is to hold; one with something else is not replaced.
  init(path: String, content: FolderManifest.Content) throws {
    self.content = content
    let plain = URL(fileURLWithPath: path).standardizedFileURL.path
    target = try LinkTarget.path(behind: plain)
    let url = URL(fileURLWithPath: target)
    let parent = url.deletingLastPathComponent().path
    partial = parent + "/." + url.lastPathComponent + ".partial"
    previous = parent + "/." + url.lastPathComponent + ".previous"
    lockFile = parent + "/." + url.lastPathComponent + ".lock"
    try OutputProblem.makeFolders(parent)
    try takeLock()
    do {
      try checkSiblings()
      recover()
      try checkTarget()
      try openPartial()
    } catch {
      releaseLock()
      throw error
    }
  }

  /// A hidden sibling of the folder that the lock guards too: what outlives a killed writer.
  public var keptPath: String {
    let url = URL(fileURLWithPath: target)
    return url.deletingLastPathComponent().path + "/." + url.lastPathComponent + ".cells"
  }

  deinit {
    if !isFinished { discard() }
  }

  /// Appends bytes to a file of the folder.
  public func append(_ bytes: [UInt8], to name: String) throws {
    let descriptor = try descriptors[name] ?? create(name)
    try OutputProblem.write(bytes, to: descriptor, path: partial + "/" + name)
  }

  /// The names and sizes of the files written so far, by name.
  public func sizes() -> [(name: String, bytes: Int64)] {
    descriptors.sorted { $0.key < $1.key }.map { name, descriptor in
      var status = stat()
      fstat(descriptor, &status)
      return (name, Int64(status.st_size))
    }
  }

  /// Makes everything durable and puts the folder in its place.
  ///
  /// - Parameter done: what is to be done before another writer may begin.
  public func finish(done: () -> Void = {}) throws {
    for (name, descriptor) in descriptors {
      guard fsync(descriptor) == 0, close(descriptor) == 0 else {
        throw problem("Cannot write", partial + "/" + name)
      }
    }
    descriptors = [:]
    try ResultsFolder.synchronize(partial)
    // Somebody may have put a file of his own among the old results meanwhile.
    try checkTarget()
    try replaceTarget()
    isFinished = true
    try? ResultsFolder.synchronize((target as NSString).deletingLastPathComponent)
    done()
    releaseLock()
  }

  /// Gives up: removes what was written, and leaves the old results.
  public func discard() {
    for descriptor in descriptors.values { close(descriptor) }
    descriptors = [:]
    guard !isFinished, lock >= 0 else { return }
    try? FileManager.default.removeItem(atPath: partial)
    releaseLock()
    isFinished = true
  }

  // MARK: Steps

  private func replaceTarget() throws {
    var status = stat()
    if lstat(target, &status) != 0 {
      guard rename(partial, target) == 0 else { throw problem("Cannot put in place", target) }
      return
    }
    switch csystem_exchange(partial, target) {
    case 0:
      try? FileManager.default.removeItem(atPath: partial)
    case EINVAL, ENOSYS, ENOTSUP:
      // Not at once here, but recoverable: `recover` puts the old folder back if we are killed in between.
      guard rename(target, previous) == 0, rename(partial, target) == 0 else {
        throw problem("Cannot put in place", target)
      }
      try? FileManager.default.removeItem(atPath: previous)
    case let errorNumber:
      throw OutputProblem.failed(
        doing: "Cannot put in place", path: target, errorNumber: errorNumber)
    }
  }

  /// What a killed writer has left is ours, or nothing is touched.
  private func checkSiblings() throws {
    for path in [partial, previous] {
      try HiddenSibling(path: path).check(isOurs: FolderManifest.writtenNames.contains)
    }
  }

  /// Puts a folder back that was moved aside by a run killed in the middle of replacing it.
  private func recover() {
    let files = FileManager.default
    guard files.fileExists(atPath: previous) else { return }
    if files.fileExists(atPath: target) {
      try? files.removeItem(atPath: previous)
    } else {
      rename(previous, target)
    }
  }

  private func checkTarget() throws {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: target, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw OutputProblem.notAFolder(target) }
    guard let names = try? files.contentsOfDirectory(atPath: target) else {
      throw problem("Cannot read", target)
    }
    if names.isEmpty { return }
    guard let manifest = FolderManifest(inFolder: target) else {
      throw OutputProblem.foreignFolder(target)
    }
    guard manifest.content == content else {
      throw OutputProblem.otherContent(target, isBaseline: manifest.content == .baseline)
    }
    let known = manifest.files.map(\.name) + [FolderManifest.fileName]
    let foreign = names.filter { !known.contains($0) }.sorted()
    if !foreign.isEmpty { throw OutputProblem.foreignFiles(target, names: foreign) }
  }

  /// Locks the file beside the folder. Who finds it locked is refused; who locks a file that its owner has removed
  /// meanwhile tries again.
  private func takeLock() throws {
    while true {
      let descriptor = open(lockFile, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw problem("Cannot make", lockFile) }
      guard csystem_lock(descriptor) == 0 else {
        close(descriptor)
        throw OutputProblem.busy(target)
      }
      var own = stat()
      var named = stat()
      if fstat(descriptor, &own) == 0, stat(lockFile, &named) == 0, own.st_ino == named.st_ino,
        own.st_dev == named.st_dev
      {
        lock = descriptor
        return
      }
      close(descriptor)
    }
  }

  private func releaseLock() {
    guard lock >= 0 else { return }
    unlink(lockFile)
    close(lock)
    lock = -1
  }

  private func openPartial() throws {
    if mkdir(partial, 0o755) != 0, errno != EEXIST { throw problem("Cannot make", partial) }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: partial)) ?? [] {
      try? FileManager.default.removeItem(atPath: partial + "/" + name)
    }
  }

  /// Makes the names in a folder durable.
  private static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw OutputProblem.failed(doing: "Cannot open", path: path, errorNumber: errno)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw OutputProblem.failed(doing: "Cannot write", path: path, errorNumber: errno)
    }
  }

  private func create(_ name: String) throws -> Int32 {
    let path = partial + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw problem("Cannot make", path) }
    descriptors[name] = descriptor
    return descriptor
  }

  private func problem(_ doing: String, _ path: String) -> OutputProblem {
    .failed(doing: doing, path: path, errorNumber: errno)
  }
}
