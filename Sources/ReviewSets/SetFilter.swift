internal import GRDB

/// Which reviews of a set are asked.
public struct SetFilter: Hashable, Sendable {
  /// Only of this kind.
  public var kind: String?
  /// Only those completed in this year or later.
  public var since: Int?
  /// Only those completed in this year or earlier.
  public var until: Int?
  /// Only those in which this was spoken of.
  public var theme: String?
  /// Only those with this outcome.
  public var outcome: String?

  /// Asks all of them, unless something is said.
  public init(
    kind: String? = nil, since: Int? = nil, until: Int? = nil, theme: String? = nil,
    outcome: String? = nil
  ) {
    self.kind = kind
    self.since = since
    self.until = until
    self.theme = theme
    self.outcome = outcome
  }

  /// A query that names those reviews: `SELECT id FROM review …`.
  var query: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments += [value]
    }
    add("kind = ?", kind)
    add("year >= ?", since)
    add("year <= ?", until)
    add("id IN (SELECT review FROM theme WHERE code = ? AND well + better > 0)", theme)
    add("outcome = ?", outcome)
    let whole = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return ("SELECT id FROM review" + whole, arguments)
  }
}
