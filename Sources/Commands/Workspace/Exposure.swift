internal import Foundation
internal import ReviewStore

/// Tells when a file or a folder is open to other people who use the computer.
///
/// Only where they can come at it: a folder that is open within one that is not is nobody's
/// business. The review is sealed; reports, lists and pictures written beside it are not.
enum Exposure {
  /// Warns when others may read or change a review file or a names file.
  static func warn(ofFile path: String, console: Console = .current) {
    guard isOpenToOthers(file: path) else { return }
    let name = shown(Place(path).path, console)
    console.tell("note: others who use this computer can open \(name); type: chmod 600 \(name)")
  }

  /// Whether others may read or change a file.
  static func isOpenToOthers(file path: String) -> Bool {
    let place = Place(path)
    return place.allows(0o077) && place.folders.allSatisfy { $0.allows(0o011) }
  }

  /// Whether others may look into the folder that a file is in.
  static func isOpenToOthers(folderOf path: String) -> Bool {
    guard let folder = Place(path).folders.first else { return false }
    return folder.allows(0o004) && folder.folders.allSatisfy { $0.allows(0o001) }
  }

  /// Warns when others may look into the folder of a review that is open; a sitting did so once.
  static func warn(ofFolderOf workspace: Workspace) {
    guard Console.current.sitting == nil else { return }
    warn(ofFolderOf: workspace.file.file.path)
  }

  /// Warns when others may look into the folder that a file is in.
  static func warn(ofFolderOf path: String, console: Console = .current) {
    guard isOpenToOthers(folderOf: path), let folder = Place(path).folders.first else { return }
    if folder.isOurs, folder.path != console.environment["HOME"] {
      let name = shown(folder.path, console)
      console.tell(
        "note: others who use this computer can look into this folder; type: chmod 700 \(name)")
    } else {
      console.tell(
        "note: others who use this computer can look into this folder; "
          + "keep the review in one of its own, made by: mkdir -m 700 NAME")
    }
  }

  /// Something in the file system and who may do what with it.
  private struct Place {
    let path: String
    private let mode: Int
    let isOurs: Bool

    init(_ path: String) {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let attributes = (try? FileManager.default.attributesOfItem(atPath: target)) ?? [:]
      self.path = target
      mode = attributes[.posixPermissions] as? Int ?? 0
      isOurs = attributes[.ownerAccountID] as? Int == Int(geteuid())
    }

    func allows(_ bits: Int) -> Bool { mode & bits != 0 }

    /// The folders it is in, from the nearest to the outermost.
    var folders: [Place] {
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard parent != path else { return [] }
      let nearest = Place(parent)
      return [nearest] + nearest.folders
    }
  }

  /// A path as it can be typed where the person is.
  private static func shown(_ path: String, _ console: Console) -> String {
    let folder = URL(fileURLWithPath: console.folder).resolvingSymlinksInPath().path
    if path == folder { return "." }
    let short = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    let isPlain = short.utf8.allSatisfy {
      $0 >= 0x80 || "/._-".utf8.contains($0) || Character(Unicode.Scalar($0)).isLetter
        || Character(Unicode.Scalar($0)).isNumber
    }
    return isPlain ? short : "'" + short.replacing("'", with: "'\\''") + "'"
  }
}
