internal import Documents
internal import Views

/// Reads the words of a paragraph: emphasis, line breaks, notes, references.
///
/// What is no mark, or a mark without its other end, is a character like any other: nothing that was
/// typed is left out.
struct MarkdownWords {
  private let source: MarkedText
  /// Whether a reference is what others lead to, as in a heading.
  private let isPlace: Bool
  private var inlines: [Inline] = []
  private var strong: Bool = false
  private var emphasis: Bool = false
  private var words = ""

  static func inlines(_ text: String, in source: MarkedText, isPlace: Bool = false) -> [Inline] {
    var reader = MarkdownWords(source: source, isPlace: isPlace)
    reader.read(Array(text))
    reader.flush()
    return reader.inlines
  }

  private init(source: MarkedText, isPlace: Bool) {
    self.source = source
    self.isPlace = isPlace
  }

  private mutating func read(_ text: [Character]) {
    var place = 0
    while place < text.count {
      let character = text[place]
      let rest = text[place...]
      if character == "\\", place + 1 < text.count, Self.isMark(text[place + 1]) {
        words.append(text[place + 1])
        place += 2
      } else if character == "\\", place + 1 < text.count, text[place + 1].isNewline {
        lineBreak()
        place += 2
      } else if character == "\n" {
        // Two spaces at the end of a line break it.
        if words.hasSuffix("  ") { lineBreak() } else { addSpace() }
        place += 1
      } else if let piece = source.piece(character) {
        add(piece)
        place += 1
      } else if character == "^", let note = Self.note(rest) {
        flush()
        inlines.append(.footnote(plain(note)))
        place += note.count + 3
      } else if character == "*" || character == "_", let mark = mark(text, place) {
        flush()
        if mark == 2 { strong.toggle() } else { emphasis.toggle() }
        place += mark
      } else {
        words.append(character)
        place += 1
      }
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    "\\`*_{}[]()#+-.!>|^~<\"".contains(character)
  }

  /// How many characters of a mark of emphasis stand at a place, where it opens or closes some.
  private func mark(_ text: [Character], _ place: Int) -> Int? {
    let sign = text[place]
    let isDouble = place + 1 < text.count && text[place + 1] == sign
    let length = isDouble ? 2 : 1
    let before = place > 0 ? text[place - 1] : " "
    let after = place + length < text.count ? text[place + length] : " "
    let isOpen = isDouble ? strong : emphasis
    if sign == "_", isOpen ? Self.isWord(after) : Self.isWord(before) { return nil }
    if isOpen { return before.isWhitespace ? nil : length }
    guard !after.isWhitespace else { return nil }
    // It opens only where something closes it.
    var next = place + length
    while next < text.count {
      if text[next] == "\\" {
        next += 2
        continue
      }
      let run = text[next...].prefix { $0 == sign }.count
      if run > 0 {
        let closes = isDouble ? run >= 2 : run == 1 || run == 3
        if closes, !text[next - 1].isWhitespace { return length }
        next += run
      } else {
        next += 1
      }
    }
    return nil
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// The words of a note at the foot of the page: `^[words]`.
  private static func note(_ text: ArraySlice<Character>) -> ArraySlice<Character>? {
    guard text.dropFirst().first == "[", let end = text.firstIndex(of: "]") else { return nil }
    let words = text[(text.startIndex + 2)..<end]
    return words.isEmpty || words.contains("[") ? nil : words
  }

  private func plain(_ note: ArraySlice<Character>) -> String {
    Self.inlines(String(note), in: source).words
  }

  private mutating func add(_ piece: NarrativeTold.Piece) {
    switch piece {
    case .markdown(let text), .words(let text): words += text
    case .reference(let reference):
      flush()
      let (name, told) = (reference.number, reference.words)
      if name.isEmpty {
        words += told
      } else {
        inlines.append(isPlace ? .target(name, name) : .reference(to: name, name, otherwise: told))
      }
    case .quotation(let quotation): words += "\(quotation.marked) (\(quotation.source))"
    }
  }

  private mutating func addSpace() {
    if words.last?.isWhitespace != true { words += " " }
  }

  private mutating func lineBreak() {
    while words.last?.isWhitespace == true { words.removeLast() }
    flush()
    inlines.append(.lineBreak)
  }

  private mutating func flush() {
    defer { words = "" }
    guard !words.isEmpty else { return }
    inlines.append(strong ? .strong(words) : emphasis ? .emphasis(words) : .text(words))
  }
}
