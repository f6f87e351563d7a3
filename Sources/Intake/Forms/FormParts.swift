/// Marks that people put into a box to tick it.
enum FormTick {
  private static let empty: Set<String> = ["☐", "□", "[ ]", "[]", "o", "O", "-"]
  private static let plain: Set<String> = [
    "x", "✓", "✔", "☑", "☒", "✗", "✘", "[x]", "yes", "y", "/", "√", "•", "1",
  ]

  static func isEmpty(_ text: String) -> Bool { empty.contains(text.tidied) }
  static func isPlain(_ text: String) -> Bool { plain.contains(text.tidied.lowercased()) }
}

/// What the program itself prints above and below pages.
enum FormMargin {
  /// Whether it is the number of a page, in whatever words.
  static func isOwn(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    return !text.holdsSomething || words.allSatisfy { ["page", "of"].contains($0) }
  }
}

/// Which of those that were met stand elsewhere than in the form.
enum FormOrder {
  /// All but the most that are in the form's order.
  static func moved(_ met: [Int]) -> [Int] {
    var best: [[Int]] = []
    for (place, field) in met.enumerated() {
      let before = best[..<place].filter { $0.last.map { $0 < field } ?? false }
        .max { $0.count < $1.count }
      best.append((before ?? []) + [field])
    }
    let kept = Set(best.max { $0.count < $1.count } ?? [])
    return met.filter { !kept.contains($0) }
  }
}

extension FormWords {
  /// Whether a paragraph is all the form's own.
  func isWhole(_ paragraph: String) -> Bool {
    paragraph.holdsSomething && !typed(paragraph).holdsSomething
  }
}

extension String {
  /// Its lines without white space at their ends.
  var trimmedLines: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var line = line
      while line.last?.isWhitespace == true { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
