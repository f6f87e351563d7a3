internal import Documents
internal import Views

extension ReportFields {
  /// What only the short reports use.
  static let briefs: [TemplateField<ReportSource>] = [
    .list("minutes", "The parts of a seven-minute briefing.", minute) { Minutes.told($0) },
    .record("agency", "The agency a report is for.", chosenAgency) { $0 },
    .record("abstract", "What a repository of reviews asks for.", abstract) { $0.view },
    .text("keywords", "The themes as keywords.") { source in
      ThemeTitles(source).sides(source).map(\.title).filter { $0 != ThemeTitles.others }
        .joined(separator: "; ")
    },
  ]

  private static let minute: [TemplateField<Minutes.Told>] = [
    .text("number", "Its place, from 1.") { "\($0.number)" },
    .text("title", "Its heading.") { $0.title },
    .text("text", "Its words, paragraphs with blank lines between.") { $0.text },
    .list("points", "Its points.", words) { $0.points },
  ]

  private static let chosenAgency: [TemplateField<ReportSource>] = [
    .text("label", "What the agency is called.") {
      $0.view.agencyTold(code: $0.choice.agency) ?? ""
    },
    .list("worked_well", "What its people said worked well.", note) {
      $0.view.workedWell(ofAgency: $0.choice.agency)
    },
    .list("good_practice", "Findings of good practice that rest on its work.", finding) {
      $0.view.goodPractice(ofAgency: $0.choice.agency)
    },
  ]

  private static let abstract: [TemplateField<DeidentifiedReview>] = [
    .text("opening", "What happened to whom, and when, in one sentence.") { Abstract.opening($0) },
    .text("learning", "What the learning is about, in one sentence.") { Abstract.learning($0) },
    .text("recommendations", "What is recommended, in one sentence.") {
      Abstract.recommendations($0)
    },
  ]
}

/// The sentences of a record for a repository.
enum Abstract {
  /// What happened, when, and to whom, in a sentence or three.
  static func opening(_ view: DeidentifiedReview) -> String {
    let outcome = sentence(view.outcomeTold)
    let date = view.incidentDateTold
    let when = date.isEmpty ? "" : "Date: \(date)."
    let who = view.subjects.map { "\($0.label), \($0.age)" }.joined(separator: "; ")
    return [outcome, when, who.isEmpty ? "" : "About: \(who)."].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What the learning is about, as a sentence that lists it.
  static func learning(_ view: DeidentifiedReview) -> String {
    listed("Learning includes", view.findings.filter { $0.kind == "learning" }.map(\.title))
  }

  /// What is recommended, as a sentence that lists it.
  static func recommendations(_ view: DeidentifiedReview) -> String {
    listed("Recommendations include", view.recommendations.map(\.text))
  }

  private static func listed(_ start: String, _ items: [String]) -> String {
    let items = items.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return items.isEmpty ? "" : "\(start): \(items.joined(separator: "; "))."
  }

  private static func sentence(_ words: String) -> String {
    guard let last = words.last else { return "" }
    return ".!?".contains(last) ? words : words + "."
  }
}
