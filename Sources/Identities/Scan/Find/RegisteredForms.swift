/// The registered forms in pieces of a finished file, and those that only may be.
struct RegisteredForms: Sendable {
  private let subjects: [NameEntry.Subject]
  private let index: FormIndex
  private let expected: ExpectedWords

  init(_ register: Register, _ expected: ExpectedWords) {
    subjects = register.entries.map(\.name.subject)
    index = FormIndex(register.entries.map(\.name))
    self.expected = expected
  }

  /// A form that was found.
  struct Hit {
    let subject: NameEntry.Subject
    /// Where in the piece, in bytes of UTF-8; empty where only the whole piece can be named.
    let range: Range<Int>
    let isSure: Bool
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { subjects.isEmpty }

  /// The forms in a piece.
  func hits(in piece: TextPiece) -> [Hit] {
    guard !isEmpty else { return [] }
    var hits = matches(in: piece.text, piece)
    if hits.isEmpty, let spaced = SpacedOut.text(piece.text, isTechnical: piece.nature != .prose) {
      hits = matches(in: spaced, piece).map {
        Hit(subject: $0.subject, range: 0..<0, isSure: $0.isSure)
      }
    }
    return hits
  }

  /// Whether words hold a registered form.
  func areIn(_ words: String) -> Bool {
    let piece = TextPiece(text: words, place: ScanPlace([.fileName]), nature: .technical)
    return hits(in: piece).contains(where: \.isSure)
  }

  private func matches(in text: String, _ piece: TextPiece) -> [Hit] {
    let matches = index.matches(in: text).filter { counts(index.forms[$0.form], piece) }
    guard !matches.isEmpty else { return [] }
    let expected = expected.ranges(in: text)
    return matches.compactMap { match in
      let form = index.forms[match.form]
      if expected.contains(where: { $0.explains(match.range, subjects[match.form], form) }) {
        return nil
      }
      // A style may be called Rose; a file that is, may be called after her.
      let isSure =
        match.isSure
        && (!form.isOrdinary
          || (piece.nature == .prose && !CapitalMeaning.isOrdinary(match.range, in: text)))
      guard isSure || piece.nature == .prose || piece.isNameOfFile else { return nil }
      return Hit(subject: subjects[match.form], range: match.range, isSure: isSure)
    }
  }

  /// Whether a form is long enough to mean something where the piece stands.
  private func counts(_ form: PreparedForm, _ piece: TextPiece) -> Bool {
    switch piece.nature {
    case .prose: true
    case .link, .technical:
      form.rule != .initials && (form.length > 2 || form.isLoneIdeograph)
        && !SpacedOut.isColour(piece.text)
    case .bytes: form.length >= 5 && !form.isOrdinary && form.rule != .initials
    }
  }
}

extension TextPiece {
  /// Whether it is what a file, or a part of one, is called, or leads to one.
  var isNameOfFile: Bool {
    switch place.steps.last {
    case .fileName, .partName, .link: true
    default: false
    }
  }
}

/// Words that names stand in and that may be printed: labels of agencies, what is allowed.
struct ExpectedWords: Sendable {
  private let phrases: FormIndex
  private let kinds: [Kind]

  fileprivate enum Kind {
    case agency(isAllowed: Bool)
    case label
    case allowed
  }

  /// A stretch of text that is expected.
  struct Stretch {
    let range: Range<Int>
    fileprivate let kind: Kind

    /// Whether a form that stands there is part of what is expected.
    func explains(
      _ hit: Range<Int>, _ subject: NameEntry.Subject, _ form: PreparedForm
    ) -> Bool {
      guard range.lowerBound <= hit.lowerBound, hit.upperBound <= range.upperBound else {
        return false
      }
      return switch kind {
      // What an agency is called in print may be its name; somebody's name in it is still theirs.
      case .agency(let isAllowed):
        if case .agency = subject { true } else { isAllowed && hit.count < range.count }
      // The letter in "Child A".
      case .label: form.length <= 2 && hit.count < range.count
      case .allowed: hit.count < range.count
      }
    }
  }

  init(_ labels: PublishedLabels, allowed: [String]) {
    let known = Set(allowed)
    let allowed = allowed + CapitalMeaning.phrases
    phrases = FormIndex(labels.agencies + labels.people + allowed)
    kinds =
      labels.agencies.map { .agency(isAllowed: known.contains($0)) }
      + labels.people.map { _ in .label }
      + allowed.map { _ in .allowed }
  }

  /// Where they stand in a text.
  func ranges(in text: String) -> [Stretch] {
    phrases.matches(in: text).map { Stretch(range: $0.range, kind: kinds[$0.form]) }
  }
}

/// Names for programs, with the words in them apart: `JorunnVarnell`, `jorunn_varnell`.
enum SpacedOut {
  /// The text with its words apart; nil where they are already.
  static func text(_ text: String, isTechnical: Bool) -> String? {
    let joints = "_%".utf8
    guard text.utf8.contains(where: joints.contains) || (isTechnical && isCamel(text)) else {
      return nil
    }
    let decoded =
      text.utf8.contains(UInt8(ascii: "%"))
      ? String(decoding: PercentCoding.decode(text.utf8), as: UTF8.self) : text
    var spaced = ""
    var wasSmall = false
    for character in decoded {
      if isTechnical, wasSmall, character.isUppercase { spaced += " " }
      wasSmall = character.isLowercase
      spaced.append("_+".contains(character) ? " " : character)
    }
    return spaced == text ? nil : spaced
  }

  /// A colour such as `#ada`, which is nobody's name.
  static func isColour(_ text: String) -> Bool {
    text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static func isCamel(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if (97...122).contains(before), (65...90).contains(byte) { return true }
      before = byte
    }
    return false
  }
}
