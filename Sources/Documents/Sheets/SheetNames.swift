/// Names on tabs as Excel and LibreOffice take them.
enum SheetNames {
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "\n", "\t"]

  /// One name for each, in order: allowed, not too long, and no two alike.
  static func allowed(_ names: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return names.map { name in
      let base = cleaned(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let ending = " \(number)"
        candidate = shortened(base, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func cleaned(_ name: String) -> String {
    var kept = CellText.clean(name).map { forbidden.contains($0) ? " " : $0 }[...]
    while let first = kept.first, first == "'" || first.isWhitespace { kept.removeFirst() }
    var text = shortened(String(kept), to: 31)
    while let last = text.last, last == "'" || last.isWhitespace { text.removeLast() }
    return text.isEmpty ? "Sheet" : text
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }

  /// A name as formulas and addresses hold it.
  static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A column's letters, from A.
  static func letters(_ column: Int) -> String {
    var (rest, result) = (column + 1, "")
    while rest > 0 {
      let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      result = String(Character(letter)) + result
      rest = (rest - 1) / 26
    }
    return result
  }
}
