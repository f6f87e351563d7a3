internal import Foundation
internal import ReviewModel
internal import ReviewStore

/// Looks at the files: whether others can open them, whether they can be written, room on the disk.
struct PreflightFiles {
  private let workspace: Workspace
  private static let area = "files"
  /// Less room than this is soon full, in megabytes.
  private static let leastRoom = 200

  init(_ workspace: Workspace) { self.workspace = workspace }

  func check(_ list: inout PreflightList) {
    let paths = [workspace.file.file.path, workspace.names?.file.path].compactMap(\.self)
    for path in paths { check(file: path, &list) }
    if workspace.names == nil {
      list.add(
        Self.area, .missing, "the names file is not open, so a name that is typed stays a name",
        type: "keep NAME.silpnames beside the review, or say --names FILE")
    }
    if let room = Self.room(at: workspace.file.file.path), room < Self.leastRoom {
      list.add(
        Self.area, .missing, "the disk has only \(room) MB left", type: "make room on it")
    }
    let contents = workspace.contents
    if !contents.conflicts.isEmpty {
      list.add(
        Self.area, .look, "\(Count.of(contents.conflicts.count, "record")) changed on two copies",
        type: "silp merge --settle")
    }
    if let hold = workspace.review.hold?.value {
      list.add(
        Self.area, .look, "the review is on hold since \(hold.since.day)", type: "silp hold")
    }
  }

  private func check(file path: String, _ list: inout PreflightList) {
    let name = Files.name(path)
    var isFine = true
    if Exposure.isOpenToOthers(file: path) {
      isFine = false
      list.add(
        Self.area, .missing, "others who use this computer can open \(name)",
        type: "chmod 600 \(name)")
    } else if Exposure.isOpenToOthers(folderOf: path) {
      isFine = false
      list.add(
        Self.area, .look, "others who use this computer can look into the folder of \(name)",
        type: "chmod 700 the folder it is in")
    }
    if !FileManager.default.isWritableFile(atPath: path) {
      isFine = false
      list.add(
        Self.area, .missing, "\(name) cannot be written by you, so nothing could be saved",
        type: "chmod 600 \(name)")
    }
    if isFine { list.add(Self.area, .ready, "\(name) is yours alone and can be written") }
  }

  /// How many megabytes are free where a file is.
  private static func room(at path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (attributes?[.systemFreeSize] as? NSNumber).map { $0.intValue >> 20 }
  }
}
