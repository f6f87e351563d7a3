internal import ReviewModel

/// What is left of words when case, spaces and punctuation do not count.
enum Folding {
  static func key(_ text: some StringProtocol) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The keys a heading can be known by: whole, without what stands in brackets, its first line.
  static func headingKeys(_ heading: String) -> [String] {
    var outside = ""
    var depth = 0
    for letter in heading {
      if letter == "(" || letter == "[" { depth += 1 }
      if depth == 0 { outside.append(letter) }
      if letter == ")" || letter == "]" { depth = max(0, depth - 1) }
    }
    let firstLine = heading.split(whereSeparator: \.isNewline).first ?? ""
    var keys: [String] = []
    for key in [key(heading), key(outside), key(firstLine)] where !keys.contains(key) {
      if !key.isEmpty { keys.append(key) }
    }
    return keys
  }
}

/// Finds what somebody probably meant by a heading that is not on a list.
enum NearestHeading {
  /// The heading most like the one written, spaces and signs aside.
  static func to(_ written: String, among headings: [String]) -> String? {
    let keys = headings.map { Folding.key($0) }
    guard let key = NearestWord.to(Folding.key(written), among: keys),
      let place = keys.firstIndex(of: key)
    else { return nil }
    return headings[place]
  }
}
