internal import ArgumentParser
internal import Documents
internal import LearningDays
internal import Pictures
internal import Reports
internal import ReviewModel
internal import Settings
internal import Views

/// A filled report on its way out, in the format its name asks for.
struct ReportFile {
  let what: String
  let told: String
  let odt: [UInt8]
  let metadata: DocumentMetadata
  let view: DeidentifiedReview
  /// Whether its pages are baked into its contents.
  var isFinal = false

  /// Looks through the report; complains, with nothing written, where it may not go out.
  ///
  /// In a PDF words can stand in pixels and lines; so the ODT it is made from is looked through too.
  func ready(for path: String, _ gate: Gate) throws -> Gate.Ready {
    let format = try ReportFormat.of(path)
    if format == .pdf {
      _ = try gate.pass(
        FinishedFile(odt, what: what, of: view), named: Files.name(path), quietly: true)
    }
    return try gate.ready(
      FinishedFile(try format.bytes(of: odt, metadata, isFinal: isFinal), what: what, of: view),
      for: path)
  }

  /// Looks through the report and puts it in its place.
  func release(to path: String, _ gate: Gate) throws {
    try gate.release(try ready(for: path, gate), told: told)
  }
}

/// Makes reports of one review for one kind of reader.
struct ReportMaker {
  let workspace: Workspace
  let view: DeidentifiedReview
  /// Which pictures are wanted; one the template has no place for is not drawn.
  var pictures = Pictures()
  /// The review as it stood when a version was frozen; nil for as it stands.
  var from: VersionSource?
  /// Whether it is made as if the reviewer had written nothing of their own.
  var leavesWordsOut = false
  /// What stands on every page of a version or a numbered copy; empty for any other.
  var version = ""

  private var review: Review { from?.review ?? workspace.review }

  private func edition() throws -> Edition {
    var edition = try from.map { try $0.edition(for: view) } ?? workspace.edition(for: view)
    edition.version = version
    return edition
  }

  /// Which pictures a report has.
  struct Pictures {
    /// Whether the family is drawn; nil for whoever usually sees it.
    var genogram: Bool?
    var ecomap = true
    var timeline = true
    var order = "first-contact"
  }

  /// Fills one report's template.
  func file(
    _ kind: ReportKind, template: String? = nil, choice: ReportChoice = ReportChoice()
  ) throws -> ReportFile {
    guard view.told != nil else {
      throw Complaint(
        "the review does not yet say what it is",
        hint: "nothing was written; say it: silp details --title \"...\" --board \"...\"")
    }
    let board = try BoardTemplate(template, standard: kind.template)
    let names = board.template.usedNames
    let report = Report(kind, try source(names, choice), using: names)
    return ReportFile(
      what: kind.rawValue, told: kind.told,
      odt: try board.filled(report.values, report.metadata, shape: Report.shape),
      metadata: report.metadata, view: view)
  }

  private func source(_ names: Set<String>, _ choice: ReportChoice) throws -> ReportSource {
    var source = ReportSource(view, edition: try edition())
    source.choice = choice
    source.leavesWordsOut = leavesWordsOut
    source.themes = try themes()
    source.words = try words()
    if names.contains("minutes") { source.choice.minutes = try SettingsFiles.minutes() }
    let isDrawn = pictures.genogram ?? view.audience.usuallySeesGenogram
    if isDrawn, names.contains("genogram") { source.genogram = GenogramPicture.draw(view) }
    if isDrawn, pictures.ecomap, names.contains("ecomap") {
      source.ecomap = GenogramPicture.ecomap(view)
    }
    if pictures.timeline, names.contains("timeline") {
      source.timeline = TimelineFigure.picture(
        view, order: try Reading.choice(pictures.order, "--order", TimelinePicture.Order.self))
    }
    if names.contains("lenses") {
      source.questions = try LensTable(review, as: view).questions(for: .report)
    }
    if choice.tellsChecks, names.contains("checks") {
      source.checks = try PresenceChecks(review).told
    }
    return source
  }

  private func themes() throws -> [String: String] {
    let codebook = try SettingsFiles.codebook(of: review)
    return Dictionary(
      codebook.themes.map { theme in
        let standing = codebook[codebook.standing(theme.code)] ?? theme
        return (theme.code.text, view.words(standing.title))
      }
    ) { first, _ in first }
  }

  /// The words of the kind of review, in the nation it is done in.
  private func words() throws -> ReportWords {
    let kinds = try SettingsFiles.kinds()
    guard let details = review.details?.value, let kind = kinds[details.kind] else {
      return ReportWords()
    }
    let nation = kind.nation(view.words(details.nation))
    var words = ReportWords(
      kind: nation?.title ?? kind.title, basis: nation?.basis ?? "", person: kind.subject,
      people: kind.subjects)
    words.otherKind = nation?.otherTitle ?? ""
    return words
  }
}
