internal import Documents
internal import ReviewModel
internal import Reports
internal import Views

/// Makes the overview report of a version.
struct OverviewMaker {
  let source: VersionSource
  let view: DeidentifiedReview
  /// A template of the person's own.
  var template: String?
  /// Which pictures are drawn.
  var pictures = ReportMaker.Pictures()

  init(source: VersionSource, view: DeidentifiedReview) {
    self.source = source
    self.view = view
  }

  /// The finished document, with the words that stand on every page of a version; none for any
  /// other.
  func bytes(marked version: String) throws -> [UInt8] {
    var maker = ReportMaker(workspace: source.workspace, view: view, pictures: pictures)
    maker.from = source
    maker.version = version
    let bytes = try maker.file(.overview, template: template).odt
    guard OdtCheck.headers(in: bytes).allSatisfy({ $0.contains(version) }) || version.isEmpty else {
      throw Complaint(
        "the template \(template.map(Files.name) ?? "en/overview.fodt") does not print version and "
          + "copy on every page",
        hint: "nothing was written; put the field version.line into the header of each page style")
    }
    return bytes
  }
}
