internal import ArgumentParser
internal import FoundationEssentials
internal import Reports
internal import ReviewModel

/// Writes or changes the words of a section.
struct NarrativeEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Write or change your words for a section.",
    discussion: """
      In your editor (VISUAL, EDITOR); from a file with --from; from standard input where nobody sits
      at the keyboard. Numbers in brackets are looked up when it is saved; where one is not known
      nothing is saved, and what you wrote is kept in a file.
      Example: silp narrative edit analysis
      Example: silp narrative edit findings --report executive-summary --from findings.md
      """)

  @OptionGroup var section: SectionOptions
  @Option(help: ArgumentHelp("A file with the words; - for standard input.", valueName: "file"))
  var from: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let found = try section.found(in: workspace.review)
    let words = NarrativeWords(workspace)
    let before = found.filed.map { words.text($0.value.words) } ?? ""
    let typed = try typed(before, found)
    let labelled: LabelledText
    do {
      labelled = try words.labelled(typed.text, before: found.filed?.value.words)
    } catch {
      throw try kept(typed, error, found)
    }
    guard !labelled.isEmpty else {
      throw Complaint(
        "there are no words in it",
        hint: "nothing was changed; to take a section's words away: silp narrative remove "
          + found.word)
    }
    guard labelled != found.filed?.value.words else {
      return Console.current.say("nothing was changed")
    }
    try workspace.commit(
      found.batch(labelled, basis: found.filed?.value.basis), "wrote the words for \(found.name)")
    let count = NarrativeWords.count(labelled)
    Console.current.say("kept \(Count.of(count, "word")) for \(found.name)")
    tell(labelled, workspace)
  }

  /// What the reviewer should know of what was kept.
  private func tell(_ words: LabelledText, _ workspace: Workspace) {
    for remark in NarrativeQuotations(workspace.review).remarks(words) {
      Console.current.tell("note: \(remark)")
    }
    let conflicts = NarrativeConflict.count(in: words)
    if conflicts > 0 {
      Console.current.tell(
        "note: \(Count.of(conflicts, "place")) in it \(conflicts == 1 ? "is" : "are") still to be settled"
      )
    }
    ProseHelp.point(in: [words])
  }

  private struct Typed {
    let text: String
    /// Whether it lies in a file already.
    let isKept: Bool
  }

  private func typed(_ before: String, _ found: FoundSection) throws(Complaint) -> Typed {
    let console = Console.current
    if let from, from != "-" { return Typed(text: try Files.text(from), isKept: true) }
    if from == nil, console.inputIsTerminal, !options.noInput {
      return Typed(
        text: try Editor.text(
          NarrativeHelp.text(before, for: found), named: found.section.code + ".md"),
        isKept: false)
    }
    guard let text = String(bytes: console.readAll(), encoding: .utf8) else {
      throw Complaint(
        "what came in is not plain text in UTF-8",
        hint: "nothing was changed; save it as plain text, encoding UTF-8")
    }
    return Typed(text: text, isKept: false)
  }

  /// A complaint that also says where the words are that could not be saved.
  private func kept(
    _ typed: Typed, _ complaint: Complaint, _ found: FoundSection
  ) throws(Complaint) -> Complaint {
    if typed.isKept {
      return Complaint(
        complaint.message,
        hint: "nothing was saved, and your file is as it was; \(complaint.hint)")
    }
    let name = "\(found.section.code).md"
    let path =
      !Files.exists(name)
      ? name : "\(found.section.code)-\(Console.current.identifiers.next().text.prefix(6)).md"
    try Files.write(Array(typed.text.utf8), to: path, secret: true)
    return Complaint(
      complaint.message,
      hint:
        "nothing was saved; what you wrote is in \(path): mend it there, then silp narrative edit "
        + "\(found.word) --from \(path); \(complaint.hint)")
  }
}

/// Takes over what the program writes.
struct NarrativeTake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take over what the program writes in a section, to change it.",
    discussion: """
      Your words stand in its place from then on. It is taken over as the public would read it, with
      exact dates: what fewer may read does not come into words that go to everybody. What the data
      say later comes in with merge, and nothing you changed is lost.
      Example: silp narrative take findings
      """)

  @OptionGroup var section: SectionOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let found = try section.found(in: workspace.review)
    guard found.section.place == .beforeOrInstead else {
      throw Complaint(
        found.section.place == .alone
          ? "the program writes nothing in \(found.name)"
          : "\(found.name) holds pictures or wide tables, which words cannot stand for",
        hint: "nothing was changed; write your own: silp narrative edit \(found.word)")
    }
    guard found.filed?.value.basis == nil else {
      throw Complaint(
        "\(found.name) was taken over already",
        hint: "nothing was changed; silp narrative merge \(found.word) brings in what the data say")
    }
    let program = try ProgramWords(workspace, found.kind).words(of: found.section)
    guard !program.isEmpty else {
      throw Complaint(
        "the program writes nothing in \(found.name)",
        hint: "nothing was changed; is there a heading for it in the template?")
    }
    let before = found.filed?.value.words.paragraphs ?? []
    try workspace.commit(
      found.batch(LabelledText(paragraphs: before + program.paragraphs), basis: program),
      "took \(found.name) over")
    Console.current.say(
      "took \(found.name) over: \(Count.of(NarrativeWords.count(program), "word"))")
    Console.current.say("change it: silp narrative edit \(found.word)")
  }
}

/// Brings what the data say now into words that were taken over.
struct NarrativeMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring what the data say now into a section you took over.",
    discussion: """
      Paragraph by paragraph: what you did not change becomes what the program writes now, what you
      wrote stays. Where both changed both are kept, between marks, for you to settle.
      Example: silp narrative merge findings
      """)

  @OptionGroup var section: SectionOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let found = try section.found(in: workspace.review)
    let filed = try found.words()
    guard let basis = filed.value.basis else {
      throw Complaint(
        "\(found.name) is yours alone; the program writes nothing into it",
        hint: "nothing was changed; to take over what it writes: silp narrative take \(found.word)")
    }
    let words = NarrativeWords(workspace)
    let program = try ProgramWords(workspace, found.kind).words(of: found.section)
    guard words.text(program) != words.text(basis) else {
      return Console.current.say("\(found.name): the data have not changed; nothing to bring in")
    }
    let open = NarrativeConflict.count(in: filed.value.words)
    guard open == 0 else {
      throw Complaint(
        "\(Count.of(open, "place")) in \(found.name) \(open == 1 ? "is" : "are") still to be settled",
        hint: "nothing was changed; settle first: silp narrative edit \(found.word)")
    }
    let (merged, conflicts) = NarrativeConflict.merged(
      base: basis, mine: filed.value.words, theirs: program, reading: words.text)
    try workspace.commit(
      found.batch(merged, basis: program), "brought what the data say into \(found.name)")
    Console.current.say("brought what the data say now into \(found.name)")
    if conflicts > 0 {
      Console.current.say(
        "to settle: \(Count.of(conflicts, "place")), where you and the data both changed; look for "
          + "<<< in: silp narrative edit \(found.word)")
    }
  }
}
