internal import Documents
internal import Views

/// Makes the numbers that something leads to places it can lead to: the one in a finding's heading, in
/// a row of the chronology.
struct NumberPlaces {
  let wanted: Set<String>
  /// The numbers of the episodes, in order: their headings have another.
  let episodes: [String]

  /// Names whose value is a number, or ends with one.
  private static let names: Set<String> = ["number", "reference", "source"]
  private static let ownWords: Set<String> = ["words", "taken"]

  func marked(_ values: [String: TemplateValue]) -> [String: TemplateValue] {
    guard !wanted.isEmpty else { return values }
    return Dictionary(
      uniqueKeysWithValues: values.map { name, value in
        if Self.ownWords.contains(name) { return (name, value) }
        return (name, name == "episodes" ? markedEpisodes(value) : marked(value, name))
      })
  }

  private func marked(_ value: TemplateValue, _ name: String) -> TemplateValue {
    switch value {
    case .string(let text):
      Self.names.contains(name) ? place(text).map(TemplateValue.text) ?? value : value
    case .list(let items):
      .list(items.map { $0.mapped { marked($1, $0) } })
    case .record(let values): .record(values.mapped { marked($1, $0) })
    case .blocks(let blocks): .blocks(blocks.map(marked))
    case .text, .flag, .picture: value
    }
  }

  /// Words that end with a number that is wanted.
  private func place(_ text: String) -> [Inline]? {
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    guard wanted.contains(last) else { return nil }
    let before = String(text.dropLast(last.count))
    return (before.isEmpty ? [] : [.text(before)]) + [.target(last, last)]
  }

  /// The first cells of rows.
  private func marked(_ block: Block) -> Block {
    guard case .table(let table) = block else { return block }
    let rows = table.rows.map { row -> [Table.Cell] in
      guard let first = row.first, first.paragraphs.count == 1,
        wanted.contains(first.paragraphs[0].words)
      else { return row }
      let number = first.paragraphs[0].words
      return [Table.Cell([[.target(number, number)]])] + row.dropFirst()
    }
    guard rows != table.rows else { return block }
    return .table(
      Table(
        caption: table.caption, widths: table.widths, header: table.header, rows: rows,
        room: table.room, labelColumns: table.labelColumns, isWhole: table.isWhole))
  }

  private func markedEpisodes(_ value: TemplateValue) -> TemplateValue {
    guard case .list(let items) = value, items.count == episodes.count else { return value }
    return .list(
      zip(items, episodes).map { item, number in
        guard wanted.contains(number), case .string(let title)? = item["title"] else { return item }
        var item = item
        item["title"] = .text([.anchor(number), .text(title)])
        return item
      })
  }
}

extension [String: TemplateValue] {
  fileprivate func mapped(_ change: (String, TemplateValue) -> TemplateValue) -> Self {
    Dictionary(uniqueKeysWithValues: map { ($0.key, change($0.key, $0.value)) })
  }
}
