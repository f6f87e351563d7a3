import Foundation

/// A folder on the disk to be measured, and one in memory to make large files in.
struct Workplace {
  let folder: String
  /// Where syncing costs nothing, if there is such a place.
  let quick: String

  init(_ folder: String) throws {
    let here = FileManager.default.currentDirectoryPath
    self.folder = folder.hasPrefix("/") ? folder : here + "/" + folder
    let memory = "/dev/shm"
    quick =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory + "/silp-bench-\(ProcessInfo.processInfo.processIdentifier)"
      : self.folder + "/quick"
    clear()
    for path in [self.folder, quick] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  /// A file made where syncing is quick, taken to the disk to be measured.
  func settle(_ name: String) throws -> String {
    let path = folder + "/" + name
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: quick + "/" + name, toPath: path)
    try FileManager.default.removeItem(atPath: quick + "/" + name)
    return path
  }

  func clear() {
    for path in [folder, quick] { try? FileManager.default.removeItem(atPath: path) }
  }
}
