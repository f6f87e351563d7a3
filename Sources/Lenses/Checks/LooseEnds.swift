internal import ReviewModel

/// Whether the thread from a remark to changed practice has loose ends: Q22.
extension Lens {
  static let threadChecks: [Lens] = [
    check(
      22, Source("S4", "including impact on practice"), limits: [.themeNotes],
      [
        "none", "gone", "adrift", "unanswered", "themes", "notes", "agencies", "family", "passed",
      ]
    ) { $0.looseEnds() }
  ]
}

extension Evidence {
  fileprivate func looseEnds() -> [Draft] {
    guard !review.findings.isEmpty else { return [.noted("none")] }
    let orphans = ThreadOrphans(review, themesFrom: limit(.themeNotes))
    let bare = Set(review.findings.filter(\.value.grounds.isEmpty).map(\.id))
    var drafts: [Draft] = []
    func list(
      _ sentence: String, _ ids: [RecordID],
      _ draft: (String, [String: LensFigure], [RecordID])
        -> Draft = { .noted($0, $1, $2) }
    ) {
      guard !ids.isEmpty else { return }
      drafts.append(draft(sentence, ["count": .count(ids.count), "records": .records(ids)], ids))
    }
    // That it rests on nothing at all, Q12 says.
    list("gone", orphans.groundless.filter { !bare.contains($0) }.map(\.record)) {
      .incomplete($0, $1, $2)
    }
    list("adrift", orphans.adrift.map(\.record))
    list("unanswered", orphans.unanswered.map(\.record))
    if !orphans.themes.isEmpty {
      let told = orphans.themes.map { "#\($0.code.text) (\($0.notes))" }.joined(separator: ", ")
      drafts.append(
        .noted(
          "themes",
          [
            "count": .count(orphans.themes.count), "limit": .count(limit(.themeNotes)),
            "themes": .text(LabelledText(plain: told)),
          ]))
    }
    list("notes", orphans.notes.map(\.record))
    if !orphans.agencies.isEmpty {
      drafts.append(
        .noted(
          "agencies",
          ["agencies": .agencies(orphans.agencies), "count": .count(orphans.agencies.count)]))
    }
    if !orphans.family.isEmpty {
      drafts.append(
        .noted(
          "family", ["people": .people(orphans.family), "count": .count(orphans.family.count)]))
    }
    return drafts.orPassed()
  }
}
