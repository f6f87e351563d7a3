public import Documents

/// What a set of reviews says, as a paper: a part for each question.
public struct SetBriefing: Sendable {
  /// What the paper is called.
  public var title: String
  /// Of which reviews it speaks, in a sentence.
  public var words: String
  /// The parts, in their order.
  public var parts: [Part]

  /// Puts a paper together.
  public init(title: String, words: String, parts: [Part]) {
    self.title = title
    self.words = words
    self.parts = parts
  }

  /// The answer to one question.
  public struct Part: Sendable {
    /// What was asked.
    public var title: String
    /// How many of how many, as a picture; nil where there is nothing to draw.
    public var picture: Picture?
    /// What stands above each column.
    public var headings: [String]
    /// The rows.
    public var rows: [[String]]
    /// What a reader must know to read it rightly.
    public var notes: [String]

    /// Puts an answer together.
    public init(
      title: String, picture: Picture?, headings: [String], rows: [[String]], notes: [String]
    ) {
      self.title = title
      self.picture = picture
      self.headings = headings
      self.rows = rows
      self.notes = notes
    }
  }

  /// What fills its template.
  public var values: [String: TemplateValue] { Self.fields.values(of: self) }

  /// What the finished file says of itself.
  public var metadata: DocumentMetadata { DocumentMetadata(title: title, subject: words) }

  /// Every path its template may use.
  public static var told: [ToldField] { fields.told() }

  /// Every path there can be in its template.
  public static let shape = TemplateShape(told)

  private static let fields: [TemplateField<SetBriefing>] = [
    .record("set", "The set of reviews.", head) { $0 },
    .list("parts", "The answers, one for each question.", part) { $0.parts },
  ]

  private static let head: [TemplateField<SetBriefing>] = [
    .text("title", "What the paper is called.") { $0.title },
    .text("words", "Of which reviews it speaks.") { $0.words },
  ]

  private static let part: [TemplateField<Part>] = [
    .text("title", "What was asked.") { $0.title },
    .blocks("picture", "How many of how many, as a picture.") {
      $0.picture.map { [Block.picture($0)] } ?? []
    },
    .blocks("table", "How many of how many, as a table.") { part in
      part.rows.isEmpty ? [] : [.table(part.table)]
    },
    .flag("is_empty", "Whether there is nothing to tell.") { $0.rows.isEmpty },
    .list("notes", "What a reader must know, a sentence each.", ReportFields.words) { $0.notes },
  ]
}

extension SetBriefing.Part {
  /// The answer as a table; the first column has the room that the others leave.
  fileprivate var table: Table {
    let others = headings.indices.dropFirst().map { column in
      let cells = [headings[column]] + rows.compactMap { column < $0.count ? $0[column] : nil }
      let longest = cells.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0
      return min(6, max(2.4, Double(longest) * 0.21 + 0.4))
    }
    return Table(
      caption: title + ", in figures", widths: [max(5, 17 - others.reduce(0, +))] + others,
      header: headings.map { Table.Cell($0) }, rows: rows.map { $0.map { Table.Cell($0) } })
  }
}
