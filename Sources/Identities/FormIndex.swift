/// Finds registered forms in text in one pass, whatever their number.
///
/// Forms are filed under their first run of letters and digits; at each such run in the text only
/// the forms that begin with it are compared, the longest first. A form matches only as whole
/// words, so a name inside a longer word is left alone; a possessive after it is not part of it.
struct FormIndex: Sendable {
  private let byFirstWord: [[Unicode.Scalar]: [Candidate]]
  private let folding: Folding

  /// How letters are compared.
  enum Folding: Sendable {
    /// Exactly as written.
    case exact
    /// Upper and lower case alike; diacritics, and how spaces, hyphens and apostrophes are set, aside.
    case caseAndDiacritics
  }

  /// Where in a text, as it is compared, a form stands, in Unicode scalars.
  struct Match: Hashable, Sendable {
    let range: Range<Int>
    let form: Int
  }

  private struct Candidate: Sendable {
    let scalars: [Unicode.Scalar]
    /// How many scalars stand before its first word: the apostrophe of a name like 't Hooft.
    let lead: Int
    let form: Int
  }

  /// Makes an index; a form's number is its place in the list.
  init(_ forms: [String], folding: Folding) {
    var filed: [[Unicode.Scalar]: [Candidate]] = [:]
    for (number, form) in forms.enumerated() {
      let scalars = folding.fold(Array(form.unicodeScalars))
      guard let start = scalars.firstIndex(where: \.isWordLike) else { continue }
      let first = scalars[start...].prefix(while: \.isWordLike)
      // What stands before the first letter is taken and restored with the name; a search for
      // traces of it does without.
      let lead = folding == .exact ? start : 0
      filed[Array(first), default: []].append(
        Candidate(scalars: Array(scalars[(start - lead)...]), lead: lead, form: number))
    }
    byFirstWord = filed.mapValues { $0.sorted { Self.precedes($0, $1) } }
    self.folding = folding
  }

  /// The forms in a text, from left to right, never overlapping.
  ///
  /// Complexity: O(length of the text) for a bounded number of forms with the same first word.
  func matches(in original: [Unicode.Scalar]) -> [Match] {
    let text = folding.fold(original)
    var found: [Match] = []
    var position = 0
    var free = 0
    while position < text.count {
      guard text[position].isWordLike else {
        position += 1
        continue
      }
      let end = text[position...].firstIndex { !$0.isWordLike } ?? text.count
      let word = Array(text[position..<end])
      if let match = longest(at: position, firstWord: word, in: text, from: free) {
        found.append(match)
        position = match.range.upperBound
        free = position
      } else {
        position = end
      }
    }
    return found
  }

  private func longest(
    at word: Int, firstWord: [Unicode.Scalar], in text: [Unicode.Scalar], from free: Int
  ) -> Match? {
    for candidate in byFirstWord[firstWord] ?? [] {
      let start = word - candidate.lead
      let end = start + candidate.scalars.count
      guard start >= free, end <= text.count,
        text[start..<end].elementsEqual(candidate.scalars)
      else { continue }
      if end == text.count || !text[end].isWordLike || !text[end - 1].isWordLike {
        return Match(range: start..<end, form: candidate.form)
      }
    }
    return nil
  }

  private static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
    one.scalars.count != other.scalars.count
      ? one.scalars.count > other.scalars.count : one.form < other.form
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is part of a word: a letter, a digit, or a mark on one.
  var isWordLike: Bool {
    if isASCII {
      return (48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
