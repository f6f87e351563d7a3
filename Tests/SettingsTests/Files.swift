import Foundation
import Settings

/// The files that come along with the package.
enum Files {
  /// The text of a file, by its path from the package's root.
  static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

/// Every error that reading a text gives, or none.
func errors(_ read: () throws(SettingsErrors) -> Void) -> [SettingsError] {
  do throws(SettingsErrors) {
    try read()
    return []
  } catch {
    return error.all
  }
}
