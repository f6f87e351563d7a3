internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Adds a dated page to a version that is kept as it is.
struct ReportAddendum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addendum", abstract: "Add dated words to a version, as after a trial.",
    discussion: """
      It is a version of its own, with a number, signatures and a page to send; the one it is added to
      stays as it is, and is marked as revised where it was published. A blank line in the words
      begins a paragraph.
      Example: silp report addendum v3 --text-file after-the-trial.txt -o addendum.odt
      """)

  @Argument(help: "The version it is added to: v3.") var version: String
  @Option(help: "What it says.") var text: String?
  @Option(help: ArgumentHelp("A file with what it says.", valueName: "file")) var textFile: String?
  @Option(help: "What it is for now: panel draft, factual accuracy, final to board.")
  var status = "final to board"
  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write, .odt or .docx.") var output: String

  func validate() throws {
    guard (text == nil) != (textFile == nil) else {
      throw ValidationError("Say what it says: --text \"...\", or --text-file FILE.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let earlier = try Lookup(review: workspace.review).version(version)
    let words = try workspace.label(try textFile.map { try Files.text($0) } ?? text ?? "")
    let source = VersionSource(workspace)
    let view = try release.view(of: workspace.review, asIn: earlier)
    let today = Console.current.now().day
    let addendum = ReportVersion(
      earlier.value.report, basis: .addendum(to: earlier.id),
      history: [
        .init(try Reading.choice(status, "--status", ReportVersion.Status.self), on: today)
      ],
      audience: earlier.value.audience, dates: earlier.value.dates,
      heads: workspace.seen.heads.kept, note: .recorded(words))
    do {
      try workspace.review.checkFreezing(addendum)
    } catch {
      throw Complaint(error, workspace.review)
    }
    let maker = VersionMaker(
      source: source, view: view, gate: Gate(workspace, release.gate, options), output: output,
      what: "addendum"
    ) { _ in [] }
    try maker.freeze(
      addendum, bytes: { try bytes(words, on: today, to: earlier, view, marking: $0) },
      told: "an addendum to \(VersionWord.text(earlier.reference))")
  }

  private func bytes(
    _ words: LabelledText, on day: ReviewModel.CalendarDay, to earlier: Filed<ReportVersion>,
    _ view: DeidentifiedReview, marking: String
  ) throws -> [UInt8] {
    let printed = VersionWord.printed(earlier.reference).lowercased()
    let protective = view.told?.marking ?? ""
    let paragraphs = view.words(words).replacing("\r\n", with: "\n")
      .split(separator: "\n\n").map { $0.split(whereSeparator: \.isNewline) }
      .map { $0.joined(separator: " ") }.filter { !$0.allSatisfy(\.isWhitespace) }
    let document = Document(
      metadata: DocumentMetadata(
        title: "Addendum to \(printed)", subject: marking, creator: view.told?.reviewer ?? "",
        marking: protective + (protective.isEmpty ? "" : " · ") + marking),
      blocks: [
        .paragraph(.title, [.text("Addendum to \(printed)")]),
        .paragraph(
          .subtitle,
          [.text("\(view.told?.title ?? "") · \(view.processWords(EDTFDate(day)))")]),
        .paragraph(
          .note,
          [.text("The report it belongs to, \(printed), stays as it is and is read with this.")]),
      ] + paragraphs.map { .paragraph($0) })
    return output.hasSuffix(".docx") ? try document.docx() : try document.odt()
  }
}
