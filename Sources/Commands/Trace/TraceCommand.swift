internal import ArgumentParser
internal import Genograms
internal import LearningDays
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Follows a thread: why an action, and what became of a remark.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Ask of any record: why, and what became of it.",
    discussion: """
      From an action to its recommendation, the findings and what they rest on; from an entry, a
      note or a contribution to what was made of it. What was erased stays a marked end. It tells
      what the panel may see, or --audience and --cleared say who. Loose ends: silp check Q22.
      Example: silp trace A3
      Example: silp trace C118 --plain
      Example: silp trace --graph -o thread.svg
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var list: OutputOptions
  @Argument(help: "The record's number: A3, F2, C118, N14; or a theme: #history.")
  var record: String?
  @Flag(help: "Draw it for Graphviz: of one record, or of the whole review.") var graph = false
  @Flag(help: "Say what would be drawn, in sentences.") var describe = false
  @Option(
    name: .shortAndLong,
    help: "The file: .txt; with --graph .dot, .svg, .png or .pdf; - for standard output.")
  var output: String?

  func validate() throws {
    guard record != nil || graph || describe else {
      throw ValidationError("Say which record, as in A3 or C118, or --graph for all of them.")
    }
    guard !graph || describe || output != nil else {
      throw ValidationError("--graph needs a file: -o thread.svg, or -o - for DOT on the screen.")
    }
  }

  func run() throws {
    // What is written into a file is looked through for names, which takes the names file.
    let workspace =
      output == nil
      ? try Workspace.open(options, names: .notNeeded) : try Workspace.open(options)
    let view = try view(workspace)
    let told = ToldThread(
      view, gone: workspace.goneRecords, themes: try ThreadThemes.titles(workspace.review, view))
    let start = try record.map { try end($0, told, workspace) }
    if graph || describe { return try draw(told, around: start, workspace) }
    guard let start else { return }
    let page = ThreadPage(told, from: start)
    guard let output else { return page.print(list) }
    let text = page.lines(width: 79).joined(separator: "\n") + "\n"
    try Gate(workspace, release.gate, options).release(
      FinishedFile(Array(text.utf8), what: "thread", of: view), to: output, told: "the thread")
  }

  /// What its readers may see; in short labels where somebody looks at a screen.
  private func view(_ workspace: Workspace) throws -> DeidentifiedReview {
    let view = try release.view(of: workspace.review)
    guard output == nil, !graph, ScreenLabels.isForEyes(list), view.audience == .panel else {
      return view
    }
    return ScreenLabels.view(workspace.review, list, cleared: try release.clearances)
  }

  private func end(
    _ word: String, _ told: ToldThread, _ workspace: Workspace
  ) throws -> ThreadEnd {
    if word.hasPrefix("#"), let code = Code(String(word.dropFirst())) {
      let end = ThreadEnd.theme(code)
      if !told.thread.later(than: end).isEmpty { return end }
      throw Complaint(
        "no note is about \(word)", hint: "nothing was changed; see: silp theme table")
    }
    if let reference = ShortReference(word), let end = told.end(reference) { return end }
    let isKept = ShortReference(word).flatMap { workspace.review.item($0) } != nil
    throw Complaint(
      isKept ? "\(word.uppercased()) is not shown to these readers" : "there is no record \(word)",
      hint: isKept
        ? "it is restricted, or for those who run the review alone; see --audience and --cleared"
        : "numbers look like A3, F2, C118, N14; see the lists of each")
  }

  private func draw(
    _ told: ToldThread, around start: ThreadEnd?, _ workspace: Workspace
  ) throws {
    let title = record.map { "The thread of \($0.uppercased())" } ?? "From a remark to an action"
    let drawing = ThreadGraph(told, around: start, title: title)
    guard !drawing.isEmpty else {
      throw Complaint(
        "there is no finding, recommendation or action to draw",
        hint: "nothing was written; add one with: silp finding add")
    }
    if describe { return Console.current.say(drawing.describe()) }
    let view = try release.view(of: workspace.review)
    try DrawnFile(dot: drawing.dot(), what: "thread", view: view)
      .release(output ?? "-", Gate(workspace, release.gate, options))
  }
}

/// What themes are called in print.
enum ThreadThemes {
  static func titles(
    _ review: Review, _ view: DeidentifiedReview
  ) throws(Complaint) -> [String: String] {
    let codebook = try SettingsFiles.codebook(of: review)
    return Dictionary(codebook.themes.map { ($0.code.text, view.words($0.title)) }) { one, _ in one
    }
  }
}

extension Workspace {
  /// The records that were withdrawn or erased, with what is left of them.
  var goneRecords: [RecordID: ToldThread.Gone] {
    Dictionary(
      contents.ended.map {
        ($0.id, ToldThread.Gone(reference: $0.reference.text, way: $0.ending.way.rawValue))
      }
    ) { first, _ in first }
  }
}
