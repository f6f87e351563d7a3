internal import GRDB

extension ReviewSet {
  /// What the set says to a question; the same set gives the same answer.
  public func answer(
    _ question: SetQuestion, among filter: SetFilter = SetFilter()
  ) throws(SetError) -> SetAnswer {
    try read { database in
      let asked = try Asked(database, filter)
      return switch question {
      case .themes: try asked.themes()
      case .well: try asked.well()
      case .recurring: try asked.recurring()
      case .outcomes: try asked.outcomes()
      case .places: try asked.facts("place", "Where it happened")
      case .services: try asked.facts("service", "Services open at the time")
      case .completion: try asked.completion()
      case .ages: try asked.ages()
      case .years: try asked.years()
      case .agencies: try asked.agencies()
      }
    }
  }
}

/// The reviews of a set that are asked, while they are asked.
struct Asked {
  let database: Database
  let filter: SetFilter
  /// How many they are.
  let total: Int

  init(_ database: Database, _ filter: SetFilter) throws {
    self.database = database
    self.filter = filter
    let (sql, arguments) = filter.query
    total =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(sql))", arguments: arguments) ?? 0
  }

  /// The rows of a query in which `chosen` stands for the reviews that are asked.
  func rows(_ sql: String, _ more: StatementArguments = []) throws -> [Row] {
    let (chosen, arguments) = filter.query
    return try Row.fetchAll(
      database, sql: "WITH chosen AS (\(chosen)) " + sql, arguments: arguments + more)
  }

  func themes() throws -> SetAnswer {
    let found = try rows(
      """
      SELECT min(title), count(*), sum(well > 0), sum(better > 0) FROM theme
      WHERE review IN chosen AND well + better > 0 GROUP BY code ORDER BY count(*) DESC, code
      """)
    return SetAnswer(
      "Themes, by review", of: total, "theme", columns: ["worked well in", "worked better in"],
      rows: found.map { row in
        .init(
          row.text(0) ?? "", row.number(1) ?? 0, of: total,
          ["\(row.number(2) ?? 0)", "\(row.number(3) ?? 0)"])
      },
      notes: [
        "A theme counts once for each review in which it was spoken of, however often. Worked better: "
          + "what, with hindsight, would have worked better."
      ])
  }

  func well() throws -> SetAnswer {
    let found = try rows(
      """
      SELECT min(title), count(*), sum(well) FROM theme WHERE review IN chosen AND well > 0
      GROUP BY code ORDER BY count(*) DESC, code
      """)
    let practice = try rows(
      """
      SELECT count(DISTINCT review), count(*) FROM part
      WHERE review IN chosen AND kind = 'good-practice'
      """
    ).first
    let own = SetAnswer.Row(
      "a finding of good practice", practice?.number(0) ?? 0, of: total,
      ["\(practice?.number(1) ?? 0)"])
    return SetAnswer(
      "What worked well, by review", of: total, "what was said to have worked well",
      columns: ["points"],
      rows: found.map { row in
        .init(row.text(0) ?? "", row.number(1) ?? 0, of: total, ["\(row.number(2) ?? 0)"])
      } + [own])
  }

  func outcomes() throws -> SetAnswer {
    let outcomes = try rows(
      """
      SELECT outcome, count(*) FROM review WHERE id IN chosen GROUP BY outcome
      ORDER BY outcome IS NULL, count(*) DESC, outcome
      """)
    let factors = try rows(
      """
      SELECT outcome, code, count(*) FROM review JOIN fact ON review = id
      WHERE id IN chosen AND fact.kind = 'factor' GROUP BY outcome, code
      ORDER BY count(*) DESC, code
      """)
    let told = outcomes.flatMap { row -> [SetAnswer.Row] in
      let (outcome, count) = (row.text(0), row.number(1) ?? 0)
      let own = factors.filter { $0.text(0) == outcome }
      return [.init(Self.words(outcome), count, of: total, [""])]
        + own.map { factor in
          .init(
            Self.words(outcome), factor.number(2) ?? 0, of: count, [Self.words(factor.text(1))])
        }
    }
    return SetAnswer(
      "Outcomes, and what was known with each", of: total, "outcome", columns: ["factor"],
      rows: told, notes: ["A review may have several factors; a row without one counts all."])
  }

  func facts(_ kind: String, _ title: String) throws -> SetAnswer {
    let found = try rows(
      """
      SELECT code, count(*) FROM fact WHERE review IN chosen AND kind = ? GROUP BY code
      ORDER BY count(*) DESC, code
      """, [kind])
    let told =
      try rows(
        "SELECT count(DISTINCT review) FROM fact WHERE review IN chosen AND kind = ?", [kind]
      ).first?.number(0) ?? 0
    return SetAnswer(
      title, of: total, kind,
      rows: found.map { .init(Self.words($0.text(0)), $0.number(1) ?? 0, of: total) }
        + silence(told))
  }

  /// How many do not say, where some do not.
  func silence(_ told: Int) -> [SetAnswer.Row] {
    told < total ? [.init("not recorded", total - told, of: total)] : []
  }

  /// `serious-harm` as `serious harm`.
  static func words(_ code: String?) -> String {
    code?.replacing("-", with: " ") ?? "not recorded"
  }
}
