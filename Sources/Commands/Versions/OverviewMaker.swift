internal import Documents
internal import LearningDays
internal import ReviewModel
internal import Reports
internal import Settings
internal import Views

/// Makes the overview report of a view.
struct OverviewMaker {
  let source: ReportSource
  let view: DeidentifiedReview
  /// A template of the person's own.
  var template: String?
  /// Which pictures are drawn.
  var pictures = Pictures()

  init(source: ReportSource, view: DeidentifiedReview) {
    self.source = source
    self.view = view
  }

  /// Which pictures are drawn.
  struct Pictures {
    var genogram = true
    var ecomap = true
    var timeline = true
  }

  /// The finished document, with the words that stand on every page of a version; none for any
  /// other.
  func bytes(marked version: String) throws -> [UInt8] {
    guard view.told != nil else {
      throw Complaint(
        "the review does not yet say what it is",
        hint: "nothing was written; say it: silp set --title \"...\" --board \"...\"")
    }
    let codebook = try SettingsFiles.codebook(of: source.review)
    let themes = Dictionary(
      codebook.themes.map { theme in
        let standing = codebook[codebook.standing(theme.code)] ?? theme
        return (theme.code.text, view.words(standing.title))
      }
    ) { first, _ in first }
    var edition = try source.edition(for: view)
    edition.version = version
    let report = OverviewReport(
      view, themes: themes, genogram: pictures.genogram ? GenogramPicture.draw(view) : nil,
      ecomap: pictures.genogram && pictures.ecomap ? GenogramPicture.ecomap(view) : nil,
      timeline: pictures.timeline ? TimelineFigure.picture(view) : nil,
      questions: try LensTable(source.review, as: view).questions(for: .report), edition: edition)
    let bytes = try FilledTemplate.bytes(
      report.values, report.metadata, template: template, standard: "en/overview.fodt")
    guard OdtCheck.headers(in: bytes).allSatisfy({ $0.contains(version) }) || version.isEmpty else {
      throw Complaint(
        "the template \(template.map(Files.name) ?? "en/overview.fodt") does not print version and "
          + "copy on every page",
        hint: "nothing was written; put the field version.line into the header of each page style")
    }
    return bytes
  }
}
