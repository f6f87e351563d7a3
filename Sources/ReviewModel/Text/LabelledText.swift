/// Text in which no name stands: where somebody or somewhere was named, a reference stands instead.
///
/// Every string a person typed or a file brought is kept so. Each reference points at the exact
/// form that was written, which only the names file knows; so the original can be restored to the
/// character, and a name cannot be printed by accident.
public struct LabelledText: Hashable, Sendable {
  /// The pieces, in order; two plain pieces never stand side by side.
  public private(set) var spans: [Span]

  /// A piece of the text.
  public enum Span: Hashable, Sendable {
    /// Words that name nobody known.
    case plain(String)
    /// A person, and the form in which they were written.
    case person(PersonID, form: FormID)
    /// A place, and the form in which it was written.
    case place(PlaceID, form: FormID)
    /// An agency, and the form in which it was written.
    case agency(AgencyID, form: FormID)
    /// Another record of the review.
    case record(RecordID)
  }

  /// Makes text of pieces, joining plain ones.
  public init(_ spans: [Span]) {
    self.spans = []
    for span in spans { append(span) }
  }

  /// Makes text that names nobody.
  public init(plain text: String) {
    spans = text.isEmpty ? [] : [.plain(text)]
  }

  /// Adds a piece at the end.
  public mutating func append(_ span: Span) {
    guard case .plain(let added) = span else {
      spans.append(span)
      return
    }
    if added.isEmpty { return }
    if case .plain(let before)? = spans.last {
      spans[spans.count - 1] = .plain(before + added)
    } else {
      spans.append(span)
    }
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { spans.isEmpty }

  /// The people it names, in order, each once.
  public var people: [PersonID] {
    var seen: Set<PersonID> = []
    return spans.compactMap { span in
      guard case .person(let person, _) = span, seen.insert(person).inserted else { return nil }
      return person
    }
  }

  /// The text with each reference put into words by the caller.
  public func words(_ word: (Span) -> String) -> String {
    spans.map { span in
      if case .plain(let text) = span { text } else { word(span) }
    }.joined()
  }

  /// Only the plain pieces, for searching; no name can be in it.
  public var plainText: String { words { _ in "" } }
}

extension LabelledText: ExpressibleByStringLiteral {
  /// Makes text that names nobody, for words of the program's own.
  public init(stringLiteral text: String) { self.init(plain: text) }
}
