public import ReviewModel

/// Takes names out of text on every way in, leaving references in their place.
///
/// Registered forms become spans, in any case, with their titles, in the plural and before a
/// possessive; everything else stays as it is, so that `Register.restore` gives back what was
/// written, scalar for scalar.
public struct Tokeniser: Sendable {
  private let register: Register
  private let index: FormIndex
  /// Words that may stand, such as a street that is called like somebody.
  private let allowed: FormIndex?

  /// Makes a tokeniser of the forms registered so far.
  public init(_ register: Register) {
    self.register = register
    index = FormIndex(register.entries.map(\.name))
    let words = register.allowed.values.map(\.text).sorted()
    allowed = words.isEmpty ? nil : FormIndex(words)
  }

  /// The forms in a text but those that are a part of words that are allowed as a whole.
  private func matches(in text: String) -> [FormIndex.Match] {
    let matches = index.matches(in: text)
    guard let allowed, !matches.isEmpty else { return matches }
    let stretches = allowed.matches(in: text).map(\.range)
    var place = 0
    return matches.filter { match in
      while place < stretches.count, stretches[place].upperBound <= match.range.lowerBound {
        place += 1
      }
      guard place < stretches.count else { return true }
      let stretch = stretches[place]
      return
        !(stretch.lowerBound <= match.range.lowerBound
        && match.range.upperBound <= stretch.upperBound && match.range.count < stretch.count)
    }
  }

  /// A registered form that stands in a text as words.
  public struct Found: Hashable, Sendable {
    /// Where, in bytes of UTF-8.
    public let range: Range<Int>
    /// Whose name it is, or may be.
    public let subject: NameEntry.Subject
    /// Whether it is the name for certain: not so for a word-name without its capital.
    public let isSure: Bool
  }

  /// The text with registered forms replaced.
  ///
  /// A spelling that is not registered is added to `spellings` under an identifier of `newForm`;
  /// the new ones must be in the names file before the text is kept.
  ///
  /// Complexity: one pass over the text, whatever the size of the register.
  public func label(
    _ text: String, spellings: inout Spellings, newForm: () -> FormID
  ) -> LabelledText {
    label(LabelledText(plain: text), spellings: &spellings, newForm: newForm)
  }

  /// The text with the forms that still stand in its plain pieces replaced; word-names without a
  /// capital too where the caller knows that they are names.
  public func label(
    _ text: LabelledText, takingDoubts: Bool = false, spellings: inout Spellings,
    newForm: () -> FormID
  ) -> LabelledText {
    label(text, takingDoubts: takingDoubts) { subject, words, _ in
      spellings.form(subject, words, newForm)
    }
  }

  /// The text with registered forms replaced, for a copy that nobody restores: each spelling
  /// becomes the form it is one of.
  public func label(_ text: String) -> LabelledText {
    label(LabelledText(plain: text), takingDoubts: false) { _, _, form in form }
  }

  /// The registered forms that stand in a text as words.
  public func found(in text: String) -> [Found] {
    matches(in: text).map {
      Found(
        range: $0.range, subject: register.entries[$0.form].name.subject, isSure: $0.isSure)
    }
  }

  /// The registered forms that stand in the plain pieces of a text.
  public func found(in text: LabelledText) -> [Found] { found(in: Self.joined(text)) }

  /// The plain pieces of a text, with one sign for each reference.
  public static func joined(_ text: LabelledText) -> String { text.words { _ in "\u{FFFC}" } }

  private func label(
    _ text: LabelledText, takingDoubts: Bool,
    _ form: (NameEntry.Subject, Substring, FormID) -> FormID
  ) -> LabelledText {
    // Read as a whole: capitals in one piece mean something or nothing by the others.
    let joined = Self.joined(text)
    let matches = matches(in: joined).filter { $0.isSure || takingDoubts }
    guard !matches.isEmpty else { return text }
    let bytes = joined.utf8
    func words(_ range: Range<Int>) -> Substring {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return Substring(bytes[start..<bytes.index(start, offsetBy: range.count)])
    }
    var labelled = LabelledText([])
    var rest = matches[...]
    var offset = 0
    for span in text.spans {
      guard case .plain(let plain) = span else {
        labelled.append(span)
        offset += "\u{FFFC}".utf8.count
        continue
      }
      let end = offset + plain.utf8.count
      while let match = rest.first, match.range.lowerBound < end {
        labelled.append(.plain(String(words(offset..<match.range.lowerBound))))
        let entry = register.entries[match.form]
        let subject = entry.name.subject
        labelled.append(subject.span(form: form(subject, words(match.range), entry.id)))
        offset = match.range.upperBound
        rest.removeFirst()
      }
      labelled.append(.plain(String(words(offset..<end))))
      offset = end
    }
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
