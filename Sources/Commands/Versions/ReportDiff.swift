internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Reports
internal import Views

/// Says what became of the report between two versions.
struct ReportDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in words what changed from one version to another.",
    discussion: """
      By section: what was added, taken out, changed, with the words that changed, and moved; figures
      by their row and column; findings, recommendations and actions by their numbers. Each may be a
      version, now for the report as it would come out today, or a file of Writer or Word that
      somebody worked on. Both versions are shown as the later one's readers see them. With -o a
      document, .odt or .docx.
      Example: silp report diff v2 v3 -o changes.odt
      """)

  @Argument(help: "The earlier one: v2, or a file.") var earlier: String
  @Argument(help: "The later one: v3, now, or a file.") var later = "now"
  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var printed: OutputOptions
  @Option(name: .shortAndLong, help: "A document to write it into, .odt or .docx.")
  var output: String?

  func validate() throws {
    guard let output, !output.hasSuffix(".odt"), !output.hasSuffix(".docx") else { return }
    throw ValidationError("-o takes the name of an .odt or a .docx.")
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try readers(workspace)
    let (old, new) = (
      try parts(earlier, workspace, view), try parts(later, workspace, view)
    )
    let told = DifferenceTold(DocumentDifference(from: old, to: new), from: old, to: new)
    guard let output else { return print(told) }
    let title = "What changed from \(name(earlier)) to \(name(later))"
    let edition = try workspace.edition(for: view)
    let document = Document(
      metadata: DocumentMetadata(
        title: title, subject: "Overview report", creator: view.told?.reviewer ?? "",
        marking: view.told?.marking ?? ""),
      blocks: told.blocks(title: title, subtitle: "\(view.told?.title ?? "") · \(edition.date)"))
    let bytes = output.hasSuffix(".docx") ? try document.docx() : try document.odt()
    try Gate(workspace, release.gate, options)
      .release(
        FinishedFile(bytes, what: "differences", of: view), to: output, told: "what changed")
    Console.current.tell(told.summary)
  }

  private func name(_ word: String) -> String {
    if let reference = VersionWord.reference(word) {
      return VersionWord.printed(reference).lowercased()
    }
    return word == "now" ? "the report of today" : Files.name(word)
  }

  private func print(_ told: DifferenceTold) {
    let console = Console.current
    guard printed.json || printed.plain else {
      for line in told.lines { console.say(line) }
      return
    }
    var table = Table("section", "what", "words")
    for section in told.sections {
      for remark in section.remarks {
        table.add(section.heading, remark.what.rawValue, remark.content.words)
      }
    }
    table.print(printed)
  }

  /// Who reads it: those of the later version, or those that were asked for.
  private func readers(_ workspace: Workspace) throws -> DeidentifiedReview {
    let lookup = Lookup(review: workspace.review)
    for word in [later, earlier] where VersionWord.reference(word) != nil && !Files.exists(word) {
      return try release.view(of: workspace.review, asIn: try lookup.version(word))
    }
    return try release.view(of: workspace.review)
  }

  private func parts(
    _ word: String, _ workspace: Workspace, _ readers: DeidentifiedReview
  ) throws -> [DocumentPart] {
    if VersionWord.reference(word) == nil || Files.exists(word), word != "now" {
      return try Self.parts(ofFile: word)
    }
    let source =
      word == "now"
      ? VersionSource(workspace)
      : try VersionSource(workspace, asIn: try Lookup(review: workspace.review).version(word))
    let view = try release.view(of: source.review, like: readers)
    return try DocumentPart.parts(
      of: try OverviewMaker(source: source, view: view).bytes(marked: ""))
  }

  private static func parts(ofFile path: String) throws(Complaint) -> [DocumentPart] {
    let bytes = try Files.read(path)
    do {
      return try DocumentPart.parts(of: bytes)
    } catch {
      throw Complaint(
        error == .notADocument
          ? "\(Files.name(path)) is neither a document of Writer (.odt) nor of Word (.docx)"
          : "\(Files.name(path)) cannot be read: it is damaged",
        hint: "nothing was changed; open it in Writer or Word, save it again, and try that file")
    }
  }
}

extension ReleaseOptions {
  /// Another review for the same readers.
  func view(of review: Review, like other: DeidentifiedReview) throws -> DeidentifiedReview {
    DeidentifiedReview(
      review, for: other.audience, dates: other.datePolicy, clearances: try clearances)
  }
}
