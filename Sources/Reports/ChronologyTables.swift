internal import Documents
internal import Views

/// The chronology as tables for a landscape page: one a year, and no longer than Writer opens
/// quickly.
enum ChronologyTables {
  private static let header: [Table.Cell] = [
    "No.", "Date", "Agency and source", "What happened", "What was done", "Children",
  ]
  /// Writer takes some ten times as long to open one table of 10,000 rows as ten of 1,000.
  private static let longest = 1000
  private static let widths = [1.2, 2.3, 3.0, 8.0, 7.6, 3.6]

  static func blocks(_ view: DeidentifiedReview) -> [Block] {
    var years: [(year: Int?, entries: [EntryTold])] = []
    for entry in view.chronology {
      if years.isEmpty || years[years.count - 1].year != entry.year {
        years.append((entry.year, []))
      }
      years[years.count - 1].entries.append(entry)
    }
    return years.flatMap { year, entries -> [Block] in
      let title = year.map(String.init) ?? "Entries in order"
      return [.heading(.two, [.text(title)])] + tables(entries, title: title)
    }
  }

  private static func tables(_ entries: [EntryTold], title: String) -> [Block] {
    stride(from: 0, to: entries.count, by: longest).map { start in
      let rows = entries[start..<min(start + longest, entries.count)].map(row)
      return .table(
        Table(caption: "Chronology, \(title)", widths: widths, header: header, rows: rows))
    }
  }

  private static func row(_ entry: EntryTold) -> [Table.Cell] {
    [
      Table.Cell(entry.reference),
      lines([entry.date, entry.time]),
      lines([entry.agency, entry.source, alsoRecordedBy(entry)]),
      lines(entry.event.split(whereSeparator: \.isNewline).map(String.init)),
      lines(entry.response.split(whereSeparator: \.isNewline).map(String.init)),
      lines([entry.children, entry.ages]),
    ]
  }

  private static func alsoRecordedBy(_ entry: EntryTold) -> String {
    entry.alsoRecordedBy.isEmpty ? "" : "Also recorded by: " + entry.alsoRecordedBy
  }

  private static func lines(_ texts: [String]) -> Table.Cell {
    Table.Cell(texts.filter { !$0.isEmpty }.map { [.text($0)] })
  }
}
