internal import Foundation
internal import GRDB

/// Writes one deposit into the tables of a set.
struct Filing {
  let database: Database
  let deposit: Deposit

  init(_ database: Database, _ deposit: Deposit) {
    self.database = database
    self.deposit = deposit
  }

  private var id: String { deposit.identifier }

  func write() throws {
    try insert(
      "review",
      [
        id, deposit.title, deposit.kind, deposit.board, deposit.audience, deposit.dates,
        deposit.version, deposit.year, deposit.completion, deposit.outcome, Data(deposit.document),
      ])
    for fact in Set(deposit.facts) { try insert("fact", [id, fact.kind.rawValue, fact.code]) }
    for (place, band) in deposit.ages.enumerated() { try insert("subject", [id, place, band]) }
    for agency in deposit.agencies {
      try insert("agency", [id, agency.number, agency.sector, agency.label])
    }
    for theme in deposit.themes {
      try insert("theme", [id, theme.code, theme.title, theme.well, theme.better])
    }
    for part in deposit.parts where !part.heading.isEmpty || !part.words.isEmpty {
      try insert("part", [nil, id, part.kind, part.number, part.heading, part.words, part.themes])
      try database.cachedStatement(
        sql: "INSERT INTO found (rowid, heading, words) VALUES (?, ?, ?)"
      ).execute(arguments: [database.lastInsertedRowID, part.heading, part.words])
    }
    if let picture = deposit.picture { try insert("picture", [id, picture.format, picture.text]) }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values))
  }
}
