/// What stands between square brackets in the reviewer's words and means a record: `[F2]`, or
/// `[N12 quote]` for its words.
public struct WordsReference: Hashable, Sendable {
  /// The record.
  public let reference: ShortReference
  /// Whether its words are asked for, not its number.
  public let isQuotation: Bool

  /// What closes a reference whose words are asked for.
  static let quotation = " quote]"

  /// Takes a text apart into words and what stands in it for records, in order; a bracket behind a
  /// backslash is a bracket.
  public static func pieces(of text: String) -> [(words: String, found: WordsReference?)] {
    var pieces: [(words: String, found: WordsReference?)] = []
    var words = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "\\" {
        words += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if character == "[", let (found, length) = Self.first(in: rest) {
        pieces.append((words, found))
        words = ""
        rest = rest.dropFirst(length)
      } else {
        words.append(character)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty || pieces.isEmpty { pieces.append((words, nil)) }
    return pieces
  }

  /// The reference that a text begins with, and how many characters it takes.
  private static func first(in text: Substring) -> (WordsReference, length: Int)? {
    guard let end = text.prefix(24).firstIndex(of: "]") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<end]
    let words = inner.split(separator: " ")
    let number = words.first ?? ""
    let letters = number.prefix { $0.isASCII && $0.isUppercase }
    let isNumber =
      (1...2).contains(letters.count) && number.dropFirst(letters.count).first?.isNumber == true
    guard isNumber, let reference = ShortReference(String(number)),
      words.count == 1 || words.count == 2 && words[1].lowercased() == "quote"
    else { return nil }
    let link = text[text.index(after: end)...].first
    // What a link is called is no number.
    guard link != "(" else { return nil }
    return (
      WordsReference(reference: reference, isQuotation: words.count == 2),
      text.distance(from: text.startIndex, to: end) + 1
    )
  }
}

extension LabelledText {
  /// The text with records in the place of their numbers in brackets; those the review does not have
  /// stay words, and are told.
  public func referring(
    _ record: (ShortReference) -> RecordID?
  ) -> (text: LabelledText, unknown: [ShortReference]) {
    var (referring, unknown): (LabelledText, [ShortReference]) = (LabelledText([]), [])
    for span in spans {
      guard case .plain(let plain) = span else {
        referring.append(span)
        continue
      }
      for (words, found) in WordsReference.pieces(of: plain) {
        referring.append(.plain(words))
        guard let found else { continue }
        let close = found.isQuotation ? WordsReference.quotation : "]"
        referring.append(.plain("["))
        if let record = record(found.reference) {
          referring.append(.record(record))
        } else {
          referring.append(.plain(found.reference.text))
          unknown.append(found.reference)
        }
        referring.append(.plain(close))
      }
    }
    return (referring, unknown)
  }

  /// The pieces, each record that stands in brackets without them.
  public var referencePieces: [ReferencePiece] {
    var pieces: [ReferencePiece] = []
    for (place, span) in spans.enumerated() {
      switch span {
      case .record(let record):
        let isOpen = Self.plain(spans, place - 1).hasSuffix("[")
        let after = Self.plain(spans, place + 1)
        let isQuotation = isOpen && after.hasPrefix(WordsReference.quotation)
        let isBracketed = isOpen && (isQuotation || after.hasPrefix("]"))
        pieces.append(
          .record(record, isBracketed ? (isQuotation ? .quotation : .number) : .label))
      case .plain(var text):
        if case .record(_, let shown)? = pieces.last, shown != .label {
          text.removeFirst(shown == .quotation ? WordsReference.quotation.count : 1)
        }
        if case .record? = spans.dropFirst(place + 1).first, text.hasSuffix("["),
          Self.closes(Self.plain(spans, place + 2))
        {
          text.removeLast()
        }
        if !text.isEmpty { pieces.append(.span(.plain(text))) }
      case .person, .place, .agency: pieces.append(.span(span))
      }
    }
    return pieces
  }

  private static func closes(_ text: String) -> Bool {
    text.hasPrefix("]") || text.hasPrefix(WordsReference.quotation)
  }

  private static func plain(_ spans: [Span], _ place: Int) -> String {
    if spans.indices.contains(place), case .plain(let text) = spans[place] { text } else { "" }
  }

  /// A piece of the reviewer's words.
  public enum ReferencePiece: Hashable, Sendable {
    /// Words, or a name.
    case span(Span)
    /// A record, and what of it is to be shown.
    case record(RecordID, Shown)

    /// What of a record is to be shown.
    public enum Shown: Hashable, Sendable {
      /// What it is called, as part of the words round it.
      case label
      /// Its number, to be followed.
      case number
      /// Its words.
      case quotation
    }
  }
}
