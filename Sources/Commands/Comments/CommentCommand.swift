internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Views

/// What readers wrote into copies, and what was decided about it.
struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Take in what readers wrote into a copy, and settle it.",
    discussion: """
      A copy that comes back is read with its remarks, the changes that Writer or Word kept track of,
      and what was changed without. Each is settled with a reason.
      Example: silp comment import returned.docx
      Example: silp comment list --open
      """,
    subcommands: [
      CommentImport.self, CommentList.self, CommentShow.self, CommentSettle.self,
    ])
}

/// Lists what readers wrote.
struct CommentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what readers wrote, section by section.",
    discussion: "Example: silp comment list --open")

  @Flag(help: "Only what nobody has decided about.") var open = false
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("Only what was written into a version: v3.", valueName: "version"))
  var version: String?
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let only = try version.map { try Lookup(review: review).version($0).id }
    let words = CommentWords(review)
    var table = Table("no", "version", "section", "under", "who", "said", "stands")
    var forEyes = WrappedTable("no", "under", "who", "stands", "said")
    let chosen = review.comments.filter {
      (!open || $0.value.isOpen) && (only == nil || $0.value.version == only)
    }
    for filed in chosen {
      let comment = filed.value
      table.add(
        filed.reference.text, words.version(comment), comment.section?.text ?? "",
        words.heading(comment), words.text(comment.by), words.said(comment),
        words.stands(comment))
      forEyes.add(
        filed.reference.text, words.heading(comment), words.text(comment.by),
        words.stands(comment), words.said(comment))
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
    let left = review.comments.count(where: \.value.isOpen)
    Console.current.tell(
      left == 0 ? "nothing is open" : "open: \(left); silp comment show \(review.firstOpenComment)")
  }
}

extension Review {
  /// The number of the first comment that nobody has decided about.
  fileprivate var firstOpenComment: String {
    comments.first(where: \.value.isOpen)?.reference.text ?? ""
  }

  /// A comment by its number: `CM3`, or `3`.
  func comment(_ word: String) throws(Complaint) -> Filed<ReaderComment> {
    let letters = Record.Kind.comment.letters
    let reference =
      ShortReference(word) ?? (word.first?.isNumber == true ? ShortReference(letters + word) : nil)
    if let found = comments.first(where: { $0.reference == reference }) { return found }
    let nearest = NearestWord.to(word.uppercased(), among: comments.map(\.reference.text))
    throw Complaint(
      "there is no comment \"\(word)\"",
      hint: "nothing was changed; " + (nearest.map { "did you mean \($0)? " } ?? "")
        + "see: silp comment list")
  }
}

/// Words for what readers wrote.
struct CommentWords {
  private let labels: LabelTable
  private let versions: VersionWords

  init(_ review: Review) {
    labels = LabelTable(labelsOf: review)
    versions = VersionWords(review)
  }

  func text(_ text: LabelledText) -> String { text.words(labels.word) }

  func version(_ comment: ReaderComment) -> String { comment.version.map(versions.version) ?? "" }

  func heading(_ comment: ReaderComment) -> String {
    comment.heading.isEmpty ? "The title page" : text(comment.heading)
  }

  /// What was written, in one line.
  func said(_ comment: ReaderComment) -> String {
    switch comment.said {
    case .remark(let words): "“\(line(words))”"
    case .inserted(let words): "put in “\(line(words))”"
    case .deleted(let words): "took out “\(line(words))”"
    case .replaced(let old, let new): "“\(line(new))” in the place of “\(line(old))”"
    }
  }

  private func line(_ words: LabelledText) -> String {
    text(words).split(whereSeparator: \.isNewline).joined(separator: " / ")
  }

  func stands(_ comment: ReaderComment) -> String {
    switch comment.settling {
    case .open: "open"
    case .taken: "taken"
    case .partly: "taken in part"
    case .notTaken: "not taken"
    }
  }

  /// When it was decided, and why; nothing where it is open.
  func settled(_ comment: ReaderComment) -> String {
    switch comment.settling {
    case .open: ""
    case .taken(let on, let reason), .partly(let on, let reason), .notTaken(let on, let reason):
      "\(stands(comment)) on \(on): \(text(reason))"
    }
  }
}

/// Shows what a reader wrote beside what the report says.
struct CommentShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what a reader wrote beside what the report says now.",
    discussion: "Example: silp comment show CM3")

  @Argument(help: "Its number: CM3.") var number: String
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let filed = try workspace.review.comment(number)
    let comment = filed.value
    let words = CommentWords(workspace.review)
    let now = ReportNow(workspace, comment).words(at: words.text(comment.passage))
    guard !output.json else {
      return Console.current.say(
        JSONText.object([
          ("no", filed.reference.text), ("version", words.version(comment)),
          ("under", words.heading(comment)), ("at", words.text(comment.passage)),
          ("who", words.text(comment.by)), ("on", comment.on?.description ?? ""),
          ("said", words.said(comment)), ("now", now ?? ""), ("stands", words.stands(comment)),
          ("settled", words.settled(comment)),
        ]))
    }
    let console = Console.current
    let from = [words.text(comment.by), comment.on?.description ?? ""].filter { !$0.isEmpty }
    let whom = comment.version == nil ? "" : ", in \(words.version(comment))"
    console.say("\(filed.reference.text)  \(from.joined(separator: ", "))\(whom)")
    say("Under", words.heading(comment))
    say("At", "“\(words.text(comment.passage))”")
    tell(comment, words)
    say(
      "Now",
      now.map { $0 == words.text(comment.passage) ? "the same" : "“\($0)”" }
        ?? "the report of today has nothing like it")
    if comment.isOpen {
      console.tell(
        "settle it: silp comment settle \(filed.reference.text) --taken --reason \"...\" (or --partly, "
          + "--not-taken)")
    } else {
      say("Settled", words.settled(comment))
    }
  }

  private func tell(_ comment: ReaderComment, _ words: CommentWords) {
    switch comment.said {
    case .remark(let said): say("Wrote", "“\(words.text(said))”")
    case .inserted(let said): say("Put in", "“\(words.text(said))”")
    case .deleted(let said): say("Took out", "“\(words.text(said))”")
    case .replaced(let old, let new):
      say("Took out", "“\(words.text(old))”")
      say("Put in", "“\(words.text(new))”")
    }
  }

  private func say(_ name: String, _ words: String) {
    let opening = "  " + name + String(repeating: " ", count: max(1, 10 - name.count))
    for line in Paragraph.lines(words, after: opening) { Console.current.say(line) }
  }
}

/// The report as it would come out today for the readers of a copy.
struct ReportNow {
  private let parts: [DocumentPart]

  init(_ workspace: Workspace, _ comment: ReaderComment) {
    let version = comment.version.flatMap { workspace.review.version($0) }?.value
    let view = DeidentifiedReview(
      workspace.review, for: version.flatMap { Audience(rawValue: $0.audience.text) } ?? .panel,
      dates: version.flatMap { DatePolicy(rawValue: $0.dates.text) })
    let overview = OverviewMaker(source: VersionSource(workspace), view: view)
    parts = (try? DocumentPart.parts(of: overview.bytes(marked: ""))) ?? []
  }

  /// What it says where a copy had some words; nil where there is nothing like them.
  func words(at passage: String) -> String? {
    let bare =
      passage.hasPrefix("… ") || passage.hasSuffix(" …")
      ? passage.replacing("… ", with: "").replacing(" …", with: "") : passage
    guard let part = DocumentPart.nearest(to: bare, in: parts) else { return nil }
    return part.text.contains(bare) ? passage : part.text
  }
}

/// Says what was decided about comments.
struct CommentSettle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Say what was decided about comments, and why.",
    discussion: """
      What is taken is not changed by this: change the finding, or silp narrative edit its section.
      Example: silp comment settle CM3 --taken --reason "Corrected: the visit was on 4 May."
      Example: silp comment settle CM5 CM6 --not-taken --reason "The record says otherwise: C40."
      """)

  @Argument(help: "Their numbers: CM3.") var numbers: [String]
  @Flag(help: "The review says it so now.") var taken = false
  @Flag(help: "It was taken in part.") var partly = false
  @Flag(help: "The review stays as it was.") var notTaken = false
  @Flag(help: "It is open again.") var open = false
  @Option(help: "Why.") var reason: String?
  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date")) var on: String?
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    guard [taken, partly, notTaken, open].count(where: { $0 }) == 1 else {
      throw ValidationError("Say one of --taken, --partly, --not-taken; --open takes it back.")
    }
    guard open || !(reason ?? "").allSatisfy(\.isWhitespace) else {
      throw ValidationError("Say why: --reason \"...\".")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let chosen = try numbers.map { try workspace.review.comment($0) }
    let settling = try settling(workspace)
    var batch = Batch()
    for filed in chosen {
      var comment = filed.value
      comment.settling = settling
      if comment != filed.value { batch.revise(filed.id.record, .comment(comment)) }
    }
    guard !batch.isEmpty else { return Console.current.say("that is known already") }
    let told = chosen.map(\.reference.text).joined(separator: ", ")
    try workspace.commit(batch, "settled \(told)")
    let stands = chosen.first.map { filed in
      var comment = filed.value
      comment.settling = settling
      return CommentWords(workspace.review).stands(comment)
    }
    Console.current.say("\(told): \(stands ?? "")")
    let left = workspace.review.comments.count { filed in
      filed.value.isOpen && !chosen.contains { $0.id == filed.id }
    }
    Console.current.tell("still open: \(left + (open ? chosen.count : 0))")
  }

  private func settling(_ workspace: Workspace) throws -> ReaderComment.Settling {
    guard !open else { return .open }
    let day = try Reading.dayOrToday(on, "--on")
    let reason = try workspace.label(reason ?? "")
    if taken { return .taken(on: day, reason: reason) }
    return partly ? .partly(on: day, reason: reason) : .notTaken(on: day, reason: reason)
  }
}
