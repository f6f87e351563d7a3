/// A few words of a text round the place where something was found, in one line.
struct SearchExcerpt {
  let text: String

  /// - Parameters:
  ///   - whole: the text.
  ///   - place: where it was found, in bytes of UTF-8.
  ///   - length: how many characters there is room for.
  init(_ whole: String, at place: Int, length: Int) {
    let middle = whole.utf8.index(whole.startIndex, offsetBy: min(place, whole.utf8.count))
    let before = whole[..<middle].suffix(length / 3)
    let start = before.startIndex == whole.startIndex ? "" : "…"
    let rest = whole[before.startIndex...].prefix(length - start.count)
    let end = rest.endIndex == whole.endIndex ? "" : "…"
    let line = rest.map { $0.isNewline ? " " : $0 }
    text = start + String(line) + end
  }
}
