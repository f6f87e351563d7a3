/// A piece of a document that is compared as one: a heading, a paragraph, a row.
public struct DocumentPart: Hashable, Sendable {
  /// What kind of piece.
  public enum Kind: Hashable, Sendable {
    /// A heading of a level, from 1.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// An item of a list.
    case item
    /// The header row of a table.
    case columns
    /// A row of a table.
    case row
    /// A picture, as it is told to those who cannot see it.
    case picture
  }

  /// What kind of piece it is.
  public let kind: Kind
  /// Its words: of a row one text a cell; of a paragraph that sets a value behind a word with a
  /// tab, the word and the value; else one text.
  public let cells: [String]

  /// Makes a part; white space in its words counts as one space, and empty cells at its end as none.
  public init(_ kind: Kind, _ cells: [String]) {
    self.kind = kind
    var folded = cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    while folded.count > 1, folded.last?.isEmpty == true { folded.removeLast() }
    self.cells = folded
  }

  /// A part of one text, which is two where a tab sets a value behind a word.
  init(_ kind: Kind, text: String) {
    guard kind == .paragraph || kind == .item, let tab = text.firstIndex(of: "\t") else {
      self.init(kind, [text])
      return
    }
    self.init(kind, [String(text[..<tab]), String(text[tab...])])
  }

  /// All its words in one line.
  public var text: String { cells.filter { !$0.isEmpty }.joined(separator: " · ") }

  /// The words of one of its cells; none where there is no such cell.
  func cell(_ place: Int) -> String { cells.indices.contains(place) ? cells[place] : "" }

  /// Its words for a reader: a value behind the word it belongs to.
  var told: String {
    kind == .row || kind == .columns ? text : cells.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// Whether it says nothing.
  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  /// The level of a heading.
  var level: Int? { if case .heading(let level) = kind { level } else { nil } }
}

extension Document {
  /// The document piece by piece, in the order of reading.
  public var parts: [DocumentPart] {
    var parts = DocumentParts()
    for block in blocks { parts.add(block) }
    return parts.all
  }
}

/// Collects the parts of a document.
struct DocumentParts {
  private(set) var all: [DocumentPart] = []

  mutating func add(_ part: DocumentPart) {
    if !part.isEmpty { all.append(part) }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let content):
      add(DocumentPart(.heading(level.rawValue), text: Self.words(content)))
    case .paragraph(_, let content): add(DocumentPart(.paragraph, text: Self.words(content)))
    case .list(let list): add(list.items)
    case .table(let table):
      add(DocumentPart(.paragraph, text: table.caption))
      add(DocumentPart(.columns, table.header.map(Self.words)))
      for row in table.rows { add(DocumentPart(.row, row.map(Self.words))) }
    case .picture(let picture):
      add(DocumentPart(.picture, [picture.description]))
      add(DocumentPart(.paragraph, text: picture.caption))
    case .pageBreak, .turn, .contents: break
    }
  }

  private mutating func add(_ items: [TextList.Item]) {
    for item in items {
      add(DocumentPart(.item, text: Self.words(item.content)))
      add(item.items)
    }
  }

  private static func words(_ cell: Table.Cell) -> String {
    cell.paragraphs.map(words).joined(separator: " ")
  }

  private static func words(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text), .strong(let text), .emphasis(let text), .target(_, let text),
        .reference(_, let text, _):
        text
      case .lineBreak: " "
      case .anchor: ""
      case .footnote(let text): " (\(text))"
      case .choice(let choice): choice.words.joined(separator: " / ")
      }
    }.joined()
  }
}
