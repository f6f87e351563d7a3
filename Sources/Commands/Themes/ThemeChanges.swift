internal import ArgumentParser
internal import LearningDays
internal import ReviewModel

/// Describes a theme, new or known.
struct ThemeDefine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "define", abstract: "Add a theme, or say better what belongs to it.",
    discussion: """
      Example: silp theme define body-maps --title "Body maps" --definition "Marks drawn and kept" --use-when "a mark was seen" --not-when "it is about other records"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The short word typed after #.") var code: String
  @Option(help: "What it is called in print.") var title: String?
  @Option(help: "What belongs to it.") var definition: String?
  @Option(help: "When to use it.") var useWhen: String?
  @Option(help: "When another is meant.") var notWhen: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let change = ThemeChange(workspace, try SettingsFiles.codebook(of: workspace.review))
    let code = try Reading.code(code, "the short word")
    let known = change.codebook[code]
    guard known != nil || title != nil else {
      throw Complaint(
        "there is no theme \(code.text) yet, and --title is missing",
        hint: "nothing was changed; silp theme define \(code.text) --title \"...\"", exit: .usage)
    }
    var theme = known ?? Theme(code, title: LabelledText([]), definition: LabelledText([]))
    if let title { theme.title = try workspace.label(title) }
    if let definition { theme.definition = try workspace.label(definition) }
    if let useWhen { theme.useWhen = .recorded(try workspace.label(useWhen)) }
    if let notWhen { theme.notWhen = .recorded(try workspace.label(notWhen)) }
    try change.make(.define(theme), "described the theme \(code.text)")
  }
}

/// Gives a theme another code.
struct ThemeRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a theme another short word; the old one still finds it.",
    discussion: "Example: silp theme rename sharing information-sharing")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The theme.") var theme: String
  @Argument(help: "Its new short word.") var new: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let change = ThemeChange(workspace, try SettingsFiles.codebook(of: workspace.review))
    let (old, new) = (try change.code(theme), try Reading.code(new, "the new short word"))
    try change.make(.rename(old, to: new), "renamed the theme \(old.text) to \(new.text)")
  }
}

/// Makes several themes one.
struct ThemeMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make several themes one.",
    discussion: "Example: silp theme merge handover history --into sharing")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The themes that go.") var themes: [String]
  @Option(help: "The theme that stays.") var into: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let change = ThemeChange(workspace, try SettingsFiles.codebook(of: workspace.review))
    let (gone, kept) = (try themes.map { try change.code($0) }, try change.code(into))
    let words = gone.map(\.text).joined(separator: ", ")
    try change.make(.merge(gone, into: kept), "merged \(words) into \(kept.text)")
  }
}

/// Takes part of a theme out of it.
struct ThemeSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Give some notes and entries of a theme another one.",
    discussion: """
      Example: silp theme split recording --into body-maps --title "Body maps" --on N14 --on N22
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The theme.") var theme: String
  @Option(help: "The theme they get, by short word; it may be new.") var into: String
  @Option(help: "What a new one is called in print.") var title: String?
  @Option(help: "What belongs to a new one.") var definition: String?
  @Option(help: "A note N14 or an entry C40 that gets it; may be repeated.") var on: [String] = []

  func run() throws {
    let workspace = try Workspace.open(options)
    let change = ThemeChange(workspace, try SettingsFiles.codebook(of: workspace.review))
    let (code, into) = (try change.code(theme), try Reading.code(into, "--into"))
    let known = change.codebook[into]
    guard known != nil || title != nil else {
      throw Complaint(
        "there is no theme \(into.text) yet, and --title is missing",
        hint: "nothing was changed; add --title \"...\"", exit: .usage)
    }
    let theme =
      try known
      ?? Theme(
        into, title: try workspace.label(title ?? ""),
        definition: try workspace.label(definition ?? ""))
    let lookup = Lookup(review: workspace.review)
    var notes: Set<NoteID> = []
    var entries: Set<EntryID> = []
    for word in on {
      switch try lookup.ground(word) {
      case .account(let note): notes.insert(note)
      case .entry(let entry): entries.insert(entry)
      default:
        throw Complaint(
          "\(word) is neither a note nor an entry",
          hint: "nothing was changed; use --on N14 or --on C40", exit: .usage)
      }
    }
    try change.make(
      .split(code, into: [CodebookChange.Part(theme, notes: notes, entries: entries)]),
      "split \(into.text) from \(code.text)")
  }
}

/// Changes the codebook with all that follows, as one step.
struct ThemeChange {
  let workspace: Workspace
  let codebook: Codebook

  init(_ workspace: Workspace, _ codebook: Codebook) {
    self.workspace = workspace
    self.codebook = codebook
  }

  /// The theme somebody means by a word.
  func code(_ word: String) throws(Complaint) -> Code {
    let typed = word.first == "#" ? String(word.dropFirst()) : word
    if let code = Code(typed), codebook[code]?.mergedInto == nil, codebook[code] != nil {
      return code
    }
    throw Self.missing(typed, codebook)
  }

  func make(_ change: CodebookChange, _ description: String) throws {
    let plan: CodebookPlan
    do {
      plan = try codebook.plan(change, in: workspace.review)
    } catch {
      throw Self.complaint(error, codebook)
    }
    var batch = Batch()
    for theme in plan.created { batch.create(.theme(theme)) }
    for (id, theme) in plan.themes.sorted(by: { $0.key.record < $1.key.record }) {
      batch.revise(id.record, .theme(theme))
    }
    for (id, note) in plan.notes.sorted(by: { $0.key.record < $1.key.record }) {
      batch.revise(id.record, .note(note))
    }
    for (id, entry) in plan.entries.sorted(by: { $0.key.record < $1.key.record }) {
      batch.revise(id.record, .entry(entry))
    }
    try workspace.commit(batch, description)
    Console.current.say(
      "\(description): \(Count.of(plan.notes.count, "note")), "
        + "\(Count.of(plan.entries.count, "entry", "entries")) changed")
  }

  private static func missing(_ word: String, _ codebook: Codebook) -> Complaint {
    let nearest = NearestWord.to(word, among: codebook.inUse.map(\.code.text))
      .map { "did you mean \($0)? " }
    return Complaint(
      "there is no theme \(word)",
      hint: "nothing was changed; \(nearest ?? "")see: silp theme list --all")
  }

  private static func complaint(_ fault: CodebookFault, _ codebook: Codebook) -> Complaint {
    switch fault {
    case .notInUse(let code): missing(code.text, codebook)
    case .taken(let code):
      Complaint(
        "\(code.text) is another theme's short word, or was",
        hint: "nothing was changed; to make two themes one: silp theme merge")
    case .nothingToDo:
      Complaint(
        "nothing would change", hint: "nothing was changed; see: silp theme list --all")
    }
  }
}
