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
    /// Upper and lower case alike, diacritics aside.
    case caseAndDiacritics
  }

  /// Where in a text a form stands, in Unicode scalars.
  struct Match: Hashable, Sendable {
    let range: Range<Int>
    let form: Int
  }

  private struct Candidate: Sendable {
    let scalars: [Unicode.Scalar]
    let form: Int
  }

  /// Makes an index; a form's number is its place in the list.
  init(_ forms: [String], folding: Folding) {
    var filed: [[Unicode.Scalar]: [Candidate]] = [:]
    for (number, form) in forms.enumerated() {
      let scalars = folding.fold(Array(form.unicodeScalars))
      guard let start = scalars.firstIndex(where: \.isWordLike) else { continue }
      let first = scalars[start...].prefix(while: \.isWordLike)
      // Anything before the first letter (a quotation mark, a bracket) is not part of a name.
      filed[Array(first), default: []].append(
        Candidate(scalars: Array(scalars[start...]), form: number))
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
    while position < text.count {
      guard text[position].isWordLike else {
        position += 1
        continue
      }
      let end = text[position...].firstIndex { !$0.isWordLike } ?? text.count
      if let match = longest(at: position, firstWord: Array(text[position..<end]), in: text) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position = end
      }
    }
    return found
  }

  private func longest(
    at start: Int, firstWord: [Unicode.Scalar], in text: [Unicode.Scalar]
  ) -> Match? {
    for candidate in byFirstWord[firstWord] ?? [] {
      let end = start + candidate.scalars.count
      guard end <= text.count, text[start..<end].elementsEqual(candidate.scalars) else { continue }
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

extension FormIndex.Folding {
  /// The scalars as they are compared; always as many as came in, so that places stay the same.
  func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .exact: scalars
    case .caseAndDiacritics: scalars.map(Self.folded)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (65...90).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    if scalar == "\u{2019}" { return "'" }
    // The base letter comes first in the canonical decomposition of a letter with a mark.
    let base = String(scalar).lowercased().decomposedBase
    return base ?? scalar
  }
}

extension String {
  /// The first scalar of the canonical decomposition.
  fileprivate var decomposedBase: Unicode.Scalar? {
    guard let scalar = unicodeScalars.first else { return nil }
    return LatinBase.of(scalar)
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
