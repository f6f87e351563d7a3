internal import Foundation

/// The journal of a transaction that erases: it holds what the pages said before, so it is
/// overwritten once SQLite has let go of it.
///
/// What the disk itself keeps elsewhere is out of reach; `Documentation/threat-model.md` says so.
struct SpentJournal {
  private let handle: FileHandle

  /// Takes hold of the journal before the commit that removes its name; nil where there is none.
  init?(of path: String) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let handle = FileHandle(forUpdatingAtPath: target + "-journal") else { return nil }
    self.handle = handle
  }

  /// Overwrites it; only after the commit, since until then a crash needs it.
  ///
  /// A failure is let pass: the commit is done, and the name of the journal is gone already.
  func overwrite() {
    defer { try? handle.close() }
    guard let length = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil else {
      return
    }
    let block = Data(count: 1 << 16)
    var left = Int(clamping: length)
    while left > 0 {
      guard (try? handle.write(contentsOf: block.prefix(left))) != nil else { return }
      left -= block.count
    }
    try? handle.synchronize()
  }
}
