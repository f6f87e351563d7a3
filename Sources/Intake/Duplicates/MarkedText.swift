public import ReviewModel

/// What happened, in one record's words, with those marked that no other record of the event has.
public struct MarkedText: Hashable, Sendable {
  /// The text in order; two pieces beside each other are marked differently.
  public private(set) var pieces: [Piece] = []

  /// Some words.
  public struct Piece: Hashable, Sendable {
    /// The words.
    public let text: LabelledText
    /// Whether only this record has them.
    public let isOwn: Bool
  }

  /// Marks each of several records of one event against the others, in their order.
  public static func marked(_ entries: [ChronologyEntry]) -> [MarkedText] {
    let words = entries.map { Set(EventWords($0).words.map(\.key)) }
    return entries.indices.map { place in
      var others: Set<UInt64> = []
      for (other, words) in words.enumerated() where other != place { others.formUnion(words) }
      return MarkedText(entries[place].event, others: others)
    }
  }

  private init(_ text: LabelledText, others: Set<UInt64>) {
    let bits = Self.bits(of: text, others)
    var marks = bits.map(\.isOwn)
    Self.settle(&marks)
    var run: [LabelledText.Span] = []
    for (place, bit) in bits.enumerated() {
      run.append(bit.span)
      if place + 1 == bits.count || marks[place + 1] != marks[place] {
        pieces.append(Piece(text: LabelledText(run), isOwn: marks[place] ?? false))
        run = []
      }
    }
  }

  /// A word, what stands between words, or a reference; nil where it goes with its neighbours.
  private struct Bit {
    let span: LabelledText.Span
    let isOwn: Bool?
  }

  private static func bits(of text: LabelledText, _ others: Set<UInt64>) -> [Bit] {
    var bits: [Bit] = []
    for span in text.spans {
      switch span {
      case .plain(let plain): bits += words(of: plain, others)
      case .person(let person, _): bits.append(bit(span, person.record, others))
      case .place(let place, _): bits.append(bit(span, place.record, others))
      case .agency, .record: bits.append(Bit(span: span, isOwn: nil))
      }
    }
    return bits
  }

  private static func bit(
    _ span: LabelledText.Span, _ record: RecordID, _ others: Set<UInt64>
  ) -> Bit {
    var hash = WordHash()
    for byte in record.text.utf8 { hash.take(byte) }
    return Bit(span: span, isOwn: !others.contains(hash.value))
  }

  private static func words(of text: String, _ others: Set<UInt64>) -> [Bit] {
    var bits: [Bit] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = isLetter(first)
      let run = rest.prefix { isLetter($0) == isWord }
      rest = rest.dropFirst(run.count)
      let isNeutral = !isWord || FoldedWord.isSmall(run)
      let key = FoldedWord(run.replacing("\u{2019}", with: "")).hash
      bits.append(
        Bit(span: .plain(String(run)), isOwn: isNeutral ? nil : !others.contains(key)))
    }
    return bits
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "\u{2019}"
  }

  /// What tells nothing of its own is marked where both its neighbours are.
  private static func settle(_ marks: inout [Bool?]) {
    var place = 0
    while place < marks.count {
      guard marks[place] == nil else {
        place += 1
        continue
      }
      let end = marks[place...].firstIndex { $0 != nil } ?? marks.count
      let before = place > 0 && marks[place - 1] == true
      let isOwn = before && end < marks.count && marks[end] == true
      for neutral in place..<end { marks[neutral] = isOwn }
      place = end
    }
  }
}
