public import ReviewModel

/// Takes names out of text on every way in, leaving references in their place.
///
/// Exact registered forms become spans, also before a possessive; everything else stays as it is,
/// so that `Register.restore` gives back what was written, character for character.
public struct Tokeniser: Sendable {
  private let register: Register
  private let index: FormIndex

  /// Makes a tokeniser of the forms registered so far.
  public init(_ register: Register) {
    self.register = register
    index = FormIndex(register.entries.map(\.name.text), folding: .exact)
  }

  /// The text with registered forms replaced.
  ///
  /// Complexity: one pass over the text, whatever the size of the register.
  public func label(_ text: String) -> LabelledText {
    let scalars = Array(text.unicodeScalars)
    let matches = index.matches(in: scalars)
    guard !matches.isEmpty else { return LabelledText(plain: text) }
    var labelled = LabelledText([])
    var end = 0
    for match in matches {
      labelled.append(.plain(Self.string(scalars[end..<match.range.lowerBound])))
      labelled.append(span(match.form))
      end = match.range.upperBound
    }
    labelled.append(.plain(Self.string(scalars[end...])))
    return labelled
  }

  private func span(_ number: Int) -> LabelledText.Span {
    let entry = register.entries[number]
    return switch entry.name.subject {
    case .person(let person): .person(person, form: entry.id)
    case .place(let place): .place(place, form: entry.id)
    case .agency(let agency): .agency(agency, form: entry.id)
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
