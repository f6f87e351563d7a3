/// What a file is called before and after it is signed off.
enum Unsigned {
  private static let mark = ".unsigned"

  /// `overview.unsigned.odt` for `overview.odt`; the same where it says so already.
  static func path(_ path: String) -> String {
    let (stem, ending) = parts(path)
    return stem.hasSuffix(mark) ? path : stem + mark + ending
  }

  /// `overview.odt` for `overview.unsigned.odt`; the same where it does not say so.
  static func signed(_ path: String) -> String {
    let (stem, ending) = parts(path)
    return stem.hasSuffix(mark) ? stem.dropLast(mark.count) + ending : path
  }

  /// Whether a file's name says that it is not signed off yet.
  static func isUnsigned(_ path: String) -> Bool { signed(path) != path }

  /// What is left of a file's name when it is saved in another format or signed off.
  static func stem(_ name: String) -> String { parts(signed(name)).stem }

  /// A path without its ending, and the ending.
  private static func parts(_ path: String) -> (stem: String, ending: String) {
    let name = Files.name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      name[dot...] != mark
    else { return (path, "") }
    let ending = name[dot...]
    return (String(path.dropLast(ending.count)), String(ending))
  }
}
