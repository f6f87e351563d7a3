internal import ArgumentParser
internal import Reports
internal import ReviewModel
internal import Views

/// The reviewer's own words for the sections of a report.
struct NarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrative", abstract: "Write your own words for the sections of a report.",
    discussion: """
      They are Markdown: a blank line between paragraphs, # for a heading below the section's, - for a
      list, > for a quotation, *stress*, **weight**. [C118] or [F2] becomes a reference that leads to
      the row or the heading; [N12 quote] the words of a note, in quotation marks where the speaker
      agreed to that. What the program writes from the data stands behind your words; take takes it
      over, to be changed by hand, and merge brings in what the data say since.
      Example: silp narrative edit analysis
      Example: silp narrative edit analysis --from analysis.md
      """,
    subcommands: [
      NarrativeList.self, NarrativeShow.self, NarrativeEdit.self, NarrativeTake.self,
      NarrativeMergeCommand.self, NarrativeRemove.self,
    ])
}

/// Which section of which report is meant.
struct SectionOptions: ParsableArguments {
  @Argument(help: "The section, as in: silp narrative list.") var section: String
  @Option(help: ArgumentHelp("overview, or executive-summary.", valueName: "report"))
  var report = "overview"

  /// The section, and its words where there are any.
  func found(in review: Review) throws(Complaint) -> FoundSection {
    let kind = try Self.report(report)
    let sections = ReportSection.all(of: kind)
    let wanted = section.lowercased().replacing("_", with: "-")
    guard let found = sections.first(where: { $0.code == wanted }) else {
      let nearest = NearestWord.to(wanted, among: sections.map(\.code))
      throw Complaint(
        "the \(kind.title.lowercased()) has no section \"\(section)\" for your words",
        hint: "nothing was changed; " + (nearest.map { "did you mean \($0)? " } ?? "")
          + "see: silp narrative list", exit: .usage)
    }
    return FoundSection(kind: kind, section: found, review: review)
  }

  static func report(_ word: String) throws(Complaint) -> ReportKind {
    if let kind = ReportSection.reports.first(where: { $0.rawValue == word.lowercased() }) {
      return kind
    }
    let known = ReportSection.reports.map(\.rawValue).joined(separator: " or ")
    throw Complaint(
      "--report: \"\(word)\" has no sections for your words",
      hint: "nothing was changed; say \(known)",
      exit: .usage)
  }
}

/// A section of a report, and the reviewer's words for it.
struct FoundSection {
  let kind: ReportKind
  let section: ReportSection
  let filed: Filed<Narrative>?

  init(kind: ReportKind, section: ReportSection, review: Review) {
    self.kind = kind
    self.section = section
    filed = review.narrative(section, of: kind)
  }

  /// How it is told.
  var name: String { "\(section.code) (\(kind.title.lowercased()))" }

  /// What else has to be typed to mean it.
  var word: String {
    section.code + (kind == .overview ? "" : " --report \(kind.rawValue)")
  }

  /// The words there are, or a complaint that there are none.
  func words() throws(Complaint) -> Filed<Narrative> {
    if let filed { return filed }
    throw Complaint(
      "there are no words of yours for \(name)",
      hint: "nothing was changed; write some: silp narrative edit \(word)")
  }

  /// The section with words, in a batch.
  func batch(_ words: LabelledText, basis: LabelledText?) -> Batch {
    var batch = Batch()
    let narrative = Narrative(
      Code(making: section.code), of: Code(making: kind.rawValue), words: words, basis: basis)
    if let filed {
      batch.revise(filed.id.record, .narrative(narrative))
    } else {
      batch.create(.narrative(narrative))
    }
    return batch
  }
}

extension Review {
  /// The reviewer's words for a section.
  func narrative(_ section: ReportSection, of kind: ReportKind) -> Filed<Narrative>? {
    narratives.first {
      $0.value.section.text == section.code && $0.value.report.text == kind.rawValue
    }
  }
}

/// Lists the sections and how each stands.
struct NarrativeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sections, and which have words of yours.",
    discussion: """
      Where a section was taken over it is said whether the data have changed since, and what of it
      is still to be settled.
      Example: silp narrative list
      """)

  @Option(
    help: ArgumentHelp("overview, or executive-summary; both unless said.", valueName: "report"))
  var report: String?
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let kinds = try report.map { [try SectionOptions.report($0)] } ?? ReportSection.reports
    var table = Table("report", "section", "words", "stands", "about")
    var forEyes = WrappedTable("section", "words", "stands", "about")
    for kind in kinds {
      let standing = NarrativeStanding(workspace, kind)
      for section in ReportSection.all(of: kind) {
        let found = FoundSection(kind: kind, section: section, review: workspace.review)
        let words = found.filed.map { "\(NarrativeWords.count($0.value.words))" } ?? ""
        let stands = try found.filed.map { try standing.told($0, section) } ?? ""
        table.add(kind.rawValue, section.code, words, stands, section.title)
        let name = kind == .overview ? section.code : "\(section.code) (\(kind.rawValue))"
        forEyes.add(name, words, stands, section.title)
      }
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}

/// Shows the words of a section.
struct NarrativeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show your words for a section, or what the program writes there.",
    discussion: "Example: silp narrative show findings --program")

  @OptionGroup var section: SectionOptions
  @Flag(help: "What the program writes from the data as they are now.") var program = false
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let found = try section.found(in: workspace.review)
    let text: String
    if program {
      text = try ProgramWords(workspace, found.kind).text(of: found.section)
    } else {
      let filed = try found.words()
      text = NarrativeWords(workspace).text(filed.value.words)
    }
    let end = text.hasSuffix("\n") ? 1 : 0
    guard output.json else { return Console.current.say(String(text.dropLast(end))) }
    Console.current.say(
      JSONText.object([
        ("report", found.kind.rawValue), ("section", found.section.code), ("words", text),
      ]))
  }
}

/// Takes the words of a section away.
struct NarrativeRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take your words for a section away; silp undo brings them back.",
    discussion: "Example: silp narrative remove analysis")

  @OptionGroup var section: SectionOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let found = try section.found(in: workspace.review)
    let filed = try found.words()
    var batch = Batch()
    batch.remove(filed.id.record)
    try workspace.commit(batch, "took the words for \(found.name) away")
    Console.current.say("took the words for \(found.name) away; silp undo brings them back")
  }
}
