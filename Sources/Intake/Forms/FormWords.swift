/// Tells what people typed from what the form printed.
struct FormWords {
  private let printed: [(key: String, text: String)]

  init(_ printed: [String]) {
    self.printed = printed.map { (Folding.key($0), $0) }.filter { !$0.key.isEmpty }
      .sorted { $0.key.count > $1.key.count }
  }

  /// What is left of a paragraph without what the form printed there; nothing for one of its own.
  func typed(_ paragraph: String) -> String {
    let text = paragraph.tidied
    let key = Folding.key(text)
    // Only signs: a line drawn by hand, or a word in letters of no alphabet.
    guard !key.isEmpty else { return text.holdsSomething ? text : "" }
    if printed.contains(where: { $0.key == key || (key.count >= 20 && $0.key.contains(key)) }) {
      return ""
    }
    for own in printed where own.key.count >= 12 && key.hasPrefix(own.key) {
      return Self.after(own.key.count, in: text)
    }
    return text
  }

  /// What follows so many letters and digits of a text.
  static func after(_ count: Int, in text: String) -> String {
    var left = count
    var rest = text[...]
    while left > 0, let letter = rest.first {
      left -= Folding.key(String(letter)).count
      rest = rest.dropFirst()
    }
    let signs: Set<Character> = [".", ":", ";", ",", "?", "!", ")", "]", "-", "–", "—", "\""]
    while let letter = rest.first, letter.isWhitespace || signs.contains(letter) {
      rest = rest.dropFirst()
    }
    return String(rest).tidied
  }

  /// A heading without the number before it, and the number.
  static func unnumbered(_ heading: String) -> (number: Int?, words: String) {
    var rest = heading.tidied[...]
    for word in ["section", "part"] where rest.lowercased().hasPrefix(word + " ") {
      rest = rest.dropFirst(word.count + 1)
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return (nil, heading.tidied) }
    let after = rest.dropFirst(digits.count)
    let signs: Set<Character> = [".", ")", ":", "-", "–", " ", "\t", "\u{A0}"]
    guard let sign = after.first, signs.contains(sign) else {
      return (after.isEmpty ? Int(digits) : nil, heading.tidied)
    }
    let words = String(after.drop { signs.contains($0) }).tidied
    // "3.2 Visits" is a heading below the form's own.
    if words.first?.isNumber == true { return (nil, heading.tidied) }
    return (Int(digits), words)
  }
}
