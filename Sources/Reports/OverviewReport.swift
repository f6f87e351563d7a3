public import Documents
public import Views

/// The overview report: what a view of the review fills its template with.
public struct OverviewReport: Sendable {
  /// The paths of the template and what stands at each.
  public let values: [String: TemplateValue]
  /// What the finished file says of itself.
  public let metadata: DocumentMetadata

  /// Makes the report of a view.
  ///
  /// - Parameters:
  ///   - view: What the report's readers may see.
  ///   - themes: The printed titles of the codes notes are tagged with.
  ///   - genogram: The family as a picture, where it could be drawn.
  ///   - ecomap: The household and the systems round it as a picture, where it could be drawn.
  ///   - timeline: The chronology as a picture, where it is wanted and could be drawn.
  ///   - questions: What the chosen lenses ask.
  ///   - edition: Which state of the review this is.
  public init(
    _ view: DeidentifiedReview, themes: [String: String], genogram: Picture?,
    ecomap: Picture? = nil, timeline: Picture? = nil, questions: LensQuestions? = nil,
    edition: Edition
  ) {
    let titles = ThemeTitles(themes)
    var values: [String: TemplateValue] = [
      "review": .record(Self.review(view, edition)), "version": Self.version(view, edition),
      "children": Self.children(view),
      "family": Self.family(view),
      "agencies": Self.agencies(view),
      "day1": .record(["text": .string(view.learningDay(1) ?? Self.notHeld(1))]),
      "day2": .record(["text": .string(view.learningDay(2) ?? Self.notHeld(2))]),
      "participants": Self.participants(view),
      "episodes": Self.episodes(view), "facts": Self.otherFacts(view),
      "chronology": .blocks(ChronologyTables.blocks(view)),
      "worked_well": titles.grouped(view.workedWell),
      "worked_better": titles.grouped(view.workedBetter),
    ]
    values.merge(Self.conclusions(view)) { value, _ in value }
    values["genogram"] = genogram.map(TemplateValue.picture) ?? .absent
    values["lenses"] = .blocks(questions?.blocks ?? [])
    values["ecomap"] = ecomap.map(TemplateValue.picture) ?? .absent
    values["timeline"] = timeline.map(TemplateValue.picture) ?? .absent
    self.values = values
    metadata = Self.metadata(view, edition)
  }

  private static func notHeld(_ day: Int) -> String {
    "Learning day \(day) has not been held yet."
  }

  /// What is printed of a version: on the title page, and behind the marking of every page.
  private static func version(
    _ view: DeidentifiedReview, _ edition: Edition
  ) -> TemplateValue {
    let isAlone = view.told?.marking.isEmpty ?? true
    return .record([
      "words": .string(edition.version),
      "line": .string((edition.version.isEmpty || isAlone ? "" : " · ") + edition.version),
    ])
  }

  private static func metadata(
    _ view: DeidentifiedReview, _ edition: Edition
  ) -> DocumentMetadata {
    DocumentMetadata(
      title: view.told?.title ?? "Review", subject: "Overview report",
      creator: view.told?.reviewer ?? "", date: "", marking: view.told?.marking ?? "")
  }

  private static func review(
    _ view: DeidentifiedReview, _ edition: Edition
  ) -> [String: TemplateValue] {
    guard let told = view.told else { return [:] }
    return [
      "title": .string(told.title), "board": .string(told.board),
      "reviewer": .string(told.reviewer), "date": .string(edition.date),
      "revision": .string(edition.revision), "marking": .string(told.marking),
      "decision": .string(told.decision), "threshold": .string(told.threshold),
      "incident": .string(told.incident), "scope": .string(told.scope),
      "method": .string(told.method),
      "questions": .list(told.questions.map { ["text": .string($0)] }),
    ]
  }
}
