internal import Interchange
internal import Lenses
internal import ReviewModel
internal import Settings
internal import Views

/// Says what is worth a second look in a recommendation; it refuses nothing.
enum RecommendationLook {
  /// Points out, beside what was done, what is worth a second look.
  static func tell(
    _ asked: Recommendation, in workspace: Workspace, earlier file: String? = nil
  ) throws {
    for line in try lines(asked, in: workspace, earlier: file) {
      for part in Paragraph.lines(line, after: "look again: ") { Console.current.tell(part) }
    }
  }

  /// What is worth a second look, a sentence each.
  static func lines(
    _ asked: Recommendation, in workspace: Workspace, earlier file: String? = nil
  ) throws -> [String] {
    let settings = try SettingsFiles.lenses()
    let help = RecommendationHelp(
      weak: settings.weakRequests, vague: settings.vagueWords, several: settings.severalOwners,
      limit: settings.limits[LensLimit.recommendationCount.rawValue]?.value ?? 8)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let earlier = try known(workspace.review) + (file.map { try read($0, workspace) } ?? [])
    let remarks = help.remarks(on: asked, in: workspace.review, earlier: earlier)
    let missing = remarks.compactMap { remark in
      if case .missing(let part) = remark { part.rawValue } else { nil }
    }
    let others = remarks.filter { if case .missing = $0 { false } else { true } }
    return others.map { words($0, view) }
      + (missing.isEmpty
        ? []
        : ["it does not say yet: \(missing.joined(separator: "; ")) (silp recommendation test)"])
  }

  /// What findings of this review say of earlier ones.
  private static func known(_ review: Review) -> [EarlierRecommendation] {
    review.findings.flatMap { finding in
      finding.value.grounds.compactMap { ground in
        if case .earlierReview(let words) = ground {
          EarlierRecommendation(words, from: "a ground of \(finding.reference.text)")
        } else {
          nil
        }
      }
    }
  }

  /// What an earlier review asked for, from its XML, or a text with a paragraph for each.
  private static func read(
    _ file: String, _ workspace: Workspace
  ) throws -> [EarlierRecommendation] {
    let bytes = try Files.read(file)
    let name = Files.name(file)
    if file.lowercased().hasSuffix(".xml") {
      let reading: ReviewXML.Reading
      do { reading = try ReviewXML.read(bytes) } catch { throw Complaint(error, file: name) }
      return Review(reading.items).recommendations.map {
        EarlierRecommendation($0.value.text, from: "\(name), \($0.reference.text)")
      }
    }
    let lines = try Files.text(file).split(whereSeparator: \.isNewline)
    return try lines.enumerated().compactMap { number, line in
      let words = try workspace.label(String(line))
      return words.plainText.count < 20
        ? nil : EarlierRecommendation(words, from: "\(name), line \(number + 1)")
    }
  }

  private static func words(
    _ remark: RecommendationRemark, _ view: DeidentifiedReview
  ) -> String {
    switch remark {
    case .onlyReminds(let phrase):
      "“\(phrase)” asks people to know or remember. What would make the work itself different?"
    case .vague(let phrase):
      "“\(phrase)” can mean anything. Who does what, so that somebody can see that it was done?"
    case .severalOwners(let phrase):
      "“\(phrase)” asks several; one answers for it. Whom does the board ask, if it is not done?"
    case .severalAgencies(let agencies):
      "its words ask \(agencies.map { view.labels[$0] }.joined(separator: " and ")); one answers "
        + "for it. Perhaps it is two recommendations, or one of the board's."
    case .missing(let part): "it does not say yet: \(part.rawValue)."
    case .noFinding: "it answers no finding. What in this review does it come from?"
    case .many(let count, let limit):
      "there are \(count) recommendations now, more than \(limit). Which would change most?"
    case .like(let earlier):
      "it is like one of \(earlier.from): “\(view.words(earlier.words).prefix(160))”. What came of "
        + "that one, and what would be different this time?"
    }
  }
}
