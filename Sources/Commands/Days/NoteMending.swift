internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Withdraws a note while its day is open.
struct NoteStrike: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strike", abstract: "Withdraw a note at the speaker's request, for good.",
    discussion: """
      The number stays, marked "withdrawn"; the words are taken out of the file. Only while the
      note's day is open, and not while the review is on hold.
      Example: silp note strike N14
      """)

  @Argument(help: "The note's number.") var note: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let filed = try Lookup(review: workspace.review).note(note)
    try NoteWithdrawal(workspace: workspace).withdraw(filed, session: nil)
    Console.current.say("withdrawn \(filed.reference.text): its words are gone for good")
  }
}

/// Changes a note's words with a reason; both texts are kept.
struct NoteAmend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Change a note's words and say why; both texts are kept.",
    discussion: """
      The only way to change the words of a note once its day is closed.
      Example: silp note amend N14 "The referral was sent on Tuesday" --reason "the fax log"
      """)

  @Argument(help: "The note's number.") var note: String
  @Argument(help: "The new words.") var words: String
  @Option(help: "Why they are changed.") var reason: String
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError("Say why: --reason \"…\".")
    }
    guard !words.allSatisfy(\.isWhitespace) else {
      throw ValidationError("Say the new words; to take a note out: silp note strike, silp erase.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let filed = try Lookup(review: workspace.review).note(note)
    var amended = filed.value
    amended.text = try workspace.label(words)
    if !workspace.namesOpen, !amended.flags.contains(.namesClosed) {
      amended.flags.append(.namesClosed)
    }
    guard amended.text != filed.value.text else { return Console.current.say("nothing changed") }
    amended.amendments.append(
      Amendment(
        before: filed.value.text, reason: try workspace.label(reason), at: Console.current.now()))
    var batch = Batch()
    batch.revise(filed.id.record, .note(amended))
    try workspace.commit(batch, "amended a note")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    Console.current.say("amended \(filed.reference.text)")
    Console.current.say("  was: \(view.words(filed.value.text))")
    Console.current.say("  is:  \(view.words(amended.text))")
  }
}
