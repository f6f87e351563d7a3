internal import GRDB

extension ReviewSet {
  /// What was found in the words of the reviews.
  public struct Found: Hashable, Sendable {
    /// In how many reviews, of those asked.
    public var reviews: Int
    /// How many were asked.
    public var of: Int
    /// In how many parts of them.
    public var parts: Int
    /// The best of them, the best first.
    public var hits: [Hit]
  }

  /// One part in which it was found.
  public struct Hit: Hashable, Sendable {
    /// The review.
    public var review: String
    /// What kind of part: `finding`.
    public var kind: String
    /// Its number.
    public var number: String
    /// What stands above it.
    public var heading: String
    /// The words round it, what was looked for between « and ».
    public var words: String
  }

  /// Looks for words, all of them in one part, as they begin; between quotation marks, as they stand.
  public func search(
    _ words: String, among filter: SetFilter = SetFilter(), kind: String? = nil, limit: Int = 20
  ) throws(SetError) -> Found {
    let wanted = Self.query(words)
    return try read { database in
      let asked = try Asked(database, filter)
      guard !wanted.isEmpty else { return Found(reviews: 0, of: asked.total, parts: 0, hits: []) }
      let condition =
        "found MATCH ? AND part.review IN chosen" + (kind == nil ? "" : " AND part.kind = ?")
      var arguments: StatementArguments = [wanted]
      if let kind { arguments += [kind] }
      let from = "FROM found JOIN part ON part.id = found.rowid"
      let counts = try asked.rows(
        "SELECT count(DISTINCT part.review), count(*) \(from) WHERE \(condition)", arguments
      ).first
      let hits = try asked.rows(
        """
        SELECT review.title, part.kind, part.number, part.heading,
          snippet(found, -1, '«', '»', '…', 16)
        \(from) JOIN review ON review.id = part.review WHERE \(condition)
        ORDER BY found.rank, part.id LIMIT ?
        """, arguments + [limit])
      return Found(
        reviews: counts?.number(0) ?? 0, of: asked.total, parts: counts?.number(1) ?? 0,
        hits: hits.map { row in
          Hit(
            review: row.text(0) ?? "", kind: row.text(1) ?? "", number: row.text(2) ?? "",
            heading: row.text(3) ?? "", words: row.text(4) ?? "")
        })
    }
  }

  /// A person's words as the index asks for them; nothing of what they type is a command to it.
  static func query(_ words: String) -> String {
    var parts: [String] = []
    for (place, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let plain = part.split { !$0.isLetter && !$0.isNumber }
      if place % 2 == 1 {
        if !plain.isEmpty { parts.append("\"" + plain.joined(separator: " ") + "\"") }
      } else {
        parts += plain.map { "\"\($0)\"*" }
      }
    }
    return parts.joined(separator: " ")
  }
}
