internal import GRDB

extension Asked {
  /// The bands, in their order, with what they are called.
  private static let bands = [
    ("up-to-6-months", "6 months or less"), ("6-to-12-months", "6 to 12 months"),
    ("1-to-2-years", "1 to 2 years"), ("over-2-years", "more than 2 years"),
  ]

  func completion() throws -> SetAnswer {
    let found = try rows(
      "SELECT completion, count(*) FROM review WHERE id IN chosen GROUP BY completion")
    let counts = Dictionary(found.map { ($0.text(0) ?? "", $0.number(1) ?? 0) }) { $0 + $1 }
    let bands = Self.bands.map { band, words in
      SetAnswer.Row(words, counts[band] ?? 0, of: total)
    }
    return SetAnswer(
      "How long reviews took", of: total, "from the decision to completion",
      rows: bands + silence(bands.reduce(0) { $0 + $1.count }))
  }

  private static let ages = [
    "under 1 year", "1 to 4 years", "5 to 10 years", "11 to 15 years", "16 to 17 years",
    "18 years or more",
  ]

  func ages() throws -> SetAnswer {
    let found = try rows("SELECT band, count(*) FROM subject WHERE review IN chosen GROUP BY band")
    let counts = Dictionary(found.map { ($0.text(0) ?? "", $0.number(1) ?? 0) }) { $0 + $1 }
    let all = counts.values.reduce(0, +)
    // Where a birth is not exact the band is wider than these.
    let others = counts.keys.filter { !$0.isEmpty && !Self.ages.contains($0) }.sorted()
    let told = (Self.ages + others).map { SetAnswer.Row($0, counts[$0] ?? 0, of: all) }
    let silent = counts[""].map { [SetAnswer.Row("not recorded", $0, of: all)] } ?? []
    return SetAnswer(
      "How old they were", unit: "of those the reviews are about", of: all, "age at the incident",
      rows: told + silent)
  }

  func years() throws -> SetAnswer {
    let found = try rows(
      "SELECT year, count(*) FROM review WHERE id IN chosen GROUP BY year ORDER BY year IS NULL, year"
    )
    return SetAnswer(
      "Reviews by year", of: total, "completed in",
      rows: found.map { row in
        .init(row.number(0).map { "\($0)" } ?? "not recorded", row.number(1) ?? 0, of: total)
      },
      notes: [
        "Where a review tells dates by season, January and February count to the winter that began "
          + "the year before."
      ])
  }

  func agencies() throws -> SetAnswer {
    let found = try rows(
      """
      SELECT min(label), count(DISTINCT review), min(sector) FROM agency WHERE review IN chosen
      GROUP BY lower(label) ORDER BY count(DISTINCT review) DESC, lower(label)
      """)
    return SetAnswer(
      "Agencies, by review", of: total, "agency", columns: ["sector"],
      rows: found.map { row in
        .init(
          row.text(0) ?? "", row.number(1) ?? 0, of: total, [Self.words(row.text(2))])
      })
  }
}
