internal import GRDB

extension Asked {
  /// Themes of several reviews, then recommendations that say much the same in several.
  func recurring() throws -> SetAnswer {
    let themes = try rows(
      """
      SELECT min(theme.title), count(*), min(year), max(year) FROM theme JOIN review ON id = review
      WHERE review IN chosen AND well + better > 0
      GROUP BY code HAVING count(*) > 1 ORDER BY count(*) DESC, code
      """
    ).map { row in
      SetAnswer.Row(
        row.text(0) ?? "", row.number(1) ?? 0, of: total,
        ["theme", Self.years(row.number(2), row.number(3))])
    }
    return SetAnswer(
      "What comes again", of: total, "what", columns: ["kind", "years"],
      rows: themes + (try recommendations()),
      notes: [
        "Recommendations count as alike where half of their words, or more, are the same; read them "
          + "before you rely on it."
      ])
  }

  private func recommendations() throws -> [SetAnswer.Row] {
    let found = try rows(
      """
      SELECT part.review, part.words, year FROM part JOIN review ON review.id = part.review
      WHERE part.review IN chosen AND part.kind = 'recommendation' ORDER BY review.id, part.id
      """)
    let texts = found.map { String(($0.text(1) ?? "").prefix { $0 != "\n" }) }
    let groups = Likeness.groups(texts).compactMap {
      group -> (row: SetAnswer.Row, first: String)? in
      let reviews = Set(group.compactMap { found[$0].text(0) })
      guard reviews.count > 1 else { return nil }
      let years = group.compactMap { found[$0].number(2) }
      // The shortest says it best.
      let shortest = group.map { texts[$0] }.min { ($0.count, $0) < ($1.count, $1) } ?? ""
      let row = SetAnswer.Row(
        shortest, reviews.count, of: total,
        ["recommendation", Self.years(years.min(), years.max())])
      return (row, shortest)
    }
    return groups.sorted { ($1.row.count, $0.first) < ($0.row.count, $1.first) }.map(\.row)
  }

  private static func years(_ first: Int?, _ last: Int?) -> String {
    guard let first, let last else { return "" }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }
}
