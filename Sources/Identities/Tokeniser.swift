public import ReviewModel

/// Takes names out of text on every way in, leaving references in their place.
///
/// Registered forms become spans, in any case, with their titles, in the plural and before a
/// possessive; everything else stays as it is, so that `Register.restore` gives back what was
/// written, scalar for scalar.
public struct Tokeniser: Sendable {
  private let register: Register
  private let index: FormIndex

  /// Makes a tokeniser of the forms registered so far.
  public init(_ register: Register) {
    self.register = register
    index = FormIndex(register.entries.map(\.name))
  }

  /// A word of a text that may be a name and was left: a word-name without its capital.
  public struct Doubt: Hashable, Sendable {
    /// Where, in bytes of UTF-8.
    public let range: Range<Int>
    /// Whose name it may be.
    public let subject: NameEntry.Subject
  }

  /// The text with registered forms replaced.
  ///
  /// A spelling that is not registered is added to `spellings` under an identifier of `newForm`;
  /// the new ones must be in the names file before the text is kept.
  ///
  /// Complexity: one pass over the text, whatever the size of the register.
  public func label(
    _ text: String, takingDoubts: Bool = false, spellings: inout Spellings,
    newForm: () -> FormID
  ) -> LabelledText {
    label(text, takingDoubts: takingDoubts) { subject, words, _ in
      spellings.form(subject, words, newForm)
    }
  }

  /// The text with registered forms replaced, for a copy that nobody restores: each spelling
  /// becomes the form it is one of.
  public func label(_ text: String) -> LabelledText {
    label(text, takingDoubts: false) { _, _, form in form }
  }

  /// The words that may be names and are left as they are.
  public func doubts(in text: String) -> [Doubt] {
    index.matches(in: text).filter { !$0.isSure }.map {
      Doubt(range: $0.range, subject: register.entries[$0.form].name.subject)
    }
  }

  /// The registered forms in a text, where each stands and whose it is.
  public func names(in text: String) -> [Doubt] {
    index.matches(in: text).filter(\.isSure).map {
      Doubt(range: $0.range, subject: register.entries[$0.form].name.subject)
    }
  }

  private func label(
    _ text: String, takingDoubts: Bool,
    _ form: (NameEntry.Subject, Substring, FormID) -> FormID
  ) -> LabelledText {
    let matches = index.matches(in: text)
    guard !matches.isEmpty else { return LabelledText(plain: text) }
    let bytes = text.utf8
    func words(_ range: Range<Int>) -> Substring {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return Substring(bytes[start..<bytes.index(start, offsetBy: range.count)])
    }
    var labelled = LabelledText([])
    var end = 0
    for match in matches where match.isSure || takingDoubts {
      labelled.append(.plain(String(words(end..<match.range.lowerBound))))
      let entry = register.entries[match.form]
      let subject = entry.name.subject
      labelled.append(
        subject.span(form: form(subject, words(match.range), entry.id)))
      end = match.range.upperBound
    }
    labelled.append(.plain(String(words(end..<bytes.count))))
    return labelled
  }
}

extension NameEntry.Subject {
  /// A reference to the subject, written in a form.
  func span(form: FormID) -> LabelledText.Span {
    switch self {
    case .person(let person): .person(person, form: form)
    case .place(let place): .place(place, form: form)
    case .agency(let agency): .agency(agency, form: form)
    }
  }
}
