internal import ArgumentParser
internal import Documents
internal import Reports
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Writes everything that is published together.
struct ReportAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Write all reports into a folder, with a list and checksums.",
    discussion: """
      The overview report, summary, timeline, chronology, action plan, methodology, terms of
      reference, briefings and the record for a repository, each in the formats asked for;
      manifest.txt says what each is, and SHA256SUMS lets anybody check that none was changed:
      sha256sum -c SHA256SUMS. Nothing is written unless everything may go out. For the public each
      is signed off afterwards, which renames it and not the list: write it again then.
      Example: silp report all --audience board --format odt,html -o bundle
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(
    help: ArgumentHelp("Which formats, with commas between: odt,docx,html.", valueName: "formats"))
  var format = "odt"
  @Flag(help: "Bake the page numbers into the contents, for Word.") var final = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder they go into; made if it is not there.", valueName: "folder"))
  var output: String

  /// The reports that belong together when a review is published.
  private static let kinds: [ReportKind] = [
    .overview, .executiveSummary, .timeline, .chronology, .actionPlan, .methodology,
    .termsOfReference, .sevenMinutes, .practitionerBriefing, .trainersPack, .newsletter, .abstract,
  ]

  func run() throws {
    let formats = try wanted()
    guard !Files.exists(output) || Files.isFolder(output) else {
      throw Complaint(
        "\(output) is a file", hint: "nothing was written; give another folder after -o")
    }
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let gate = Gate(workspace, release.gate, options)
    let maker = ReportMaker(workspace: workspace, view: view)
    var ready: [(kind: ReportKind, file: Gate.Ready)] = []
    for kind in Self.kinds where Self.hasSomething(kind, view) {
      var report = try maker.file(kind)
      report.isFinal = final
      NarrativeNotes.tell(workspace, view, kind, report.odt)
      for format in formats {
        let path = "\(output)/\(kind.rawValue).\(format.rawValue)"
        ready.append((kind, try report.ready(for: path, gate)))
      }
    }
    let edition = try workspace.edition(for: view)
    let manifest = Manifest(
      view, edition, ready.map { ($0.kind.title, $0.file.file.bytes, $0.file.destination.name) })
    let told = try gate.ready(
      FinishedFile(manifest.text, what: "manifest", of: view), for: output + "/manifest.txt")
    try Files.makeFolder(Files.resolve(output))
    for (kind, file) in ready { try gate.release(file, told: kind.told) }
    try gate.release(told, told: "what is in the folder")
    try Files.write(manifest.sums(with: told), to: output + "/SHA256SUMS")
    Console.current.say("wrote \(output)/SHA256SUMS, to check them: sha256sum -c SHA256SUMS")
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }

  private func wanted() throws -> [ReportFormat] {
    let words = format.split(separator: ",").map { String($0).lowercased() }
    let formats = words.compactMap(ReportFormat.init)
    guard !formats.isEmpty, formats.count == words.count else {
      throw Complaint(
        "--format: \"\(format)\" is not a list of formats",
        hint: "nothing was written; choose from odt,fodt,docx,html,txt,pdf", exit: .usage)
    }
    return formats
  }

  /// A timeline and a chronology need entries.
  private static func hasSomething(_ kind: ReportKind, _ view: DeidentifiedReview) -> Bool {
    switch kind {
    case .chronology: view.entryCount != "0"
    case .timeline: TimelineFigure.picture(view) != nil
    default: true
    }
  }
}

/// What is in a folder of reports, for people and for a program that checks it.
private struct Manifest {
  /// What each file is, in plain text.
  let text: [UInt8]
  private let lines: [String]

  init(
    _ view: DeidentifiedReview, _ edition: Edition,
    _ files: [(title: String, bytes: [UInt8], name: String)]
  ) {
    let head = [
      view.told?.title ?? "Review", view.told?.board ?? "",
      "As at \(edition.date), revision \(edition.revision).", view.told?.marking ?? "",
    ]
    let listed = files.map { "\($0.name): \($0.title), \($0.bytes.count) bytes" }
    text = Array(
      ((head.filter { !$0.isEmpty } + [""] + listed).joined(separator: "\n") + "\n").utf8)
    lines = files.map { "\(ContentDigest.of($0.bytes))  \($0.name)" }
  }

  /// The checksums, as `sha256sum` writes them, with that of the list itself.
  func sums(with list: Gate.Ready) -> [UInt8] {
    let all = lines + ["\(ContentDigest.of(list.file.bytes))  \(list.destination.name)"]
    return Array((all.joined(separator: "\n") + "\n").utf8)
  }
}
