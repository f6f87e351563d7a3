internal import LearningDays
internal import ReviewModel
internal import ReviewStore

/// Goes over notes: shows one, reads a key or a line, does what the sorting answers.
struct SortDriver {
  var workspace: Workspace
  var sorting: Sorting
  let day: Int?
  let themes: [Theme]
  let isAccessible: Bool
  let console: Console

  init(
    workspace: Workspace, day: Int?, themes: [Theme], isAccessible: Bool, console: Console
  ) {
    self.workspace = workspace
    self.day = day
    self.themes = themes
    self.isAccessible = isAccessible
    self.console = console
    sorting = Sorting(workspace.review, day: day)
  }

  /// What notes are gone over with, as the review stands.
  var setting: SortingSetting {
    let codebook = Codebook(defaults: themes, records: workspace.review.themes)
    return SortingSetting(
      review: workspace.review,
      vocabulary: Vocabulary(workspace.review, codebook: codebook),
      codebook: codebook)
  }

  var screen: SortScreen {
    SortScreen(setting: setting, isAccessible: isAccessible)
  }

  /// Goes on until every note was gone over, somebody stops, or there are no more lines.
  mutating func run() throws(Complaint) {
    guard !sorting.notes.isEmpty else {
      return console.say("There is no note to sort yet: silp day 1")
    }
    let keys = SortKeys(console: console, isAccessible: isAccessible)
    if sorting.note != nil { console.say(SortScreen.keys(isAccessible)) }
    show()
    while sorting.note != nil, let line = keys.read(needs: SortKeys.needsWords) {
      for effect in sorting.handle(line, in: setting) {
        try carryOut(effect)
      }
      if sorting.isStopped { break }
    }
    conclude()
  }

  private func show() {
    guard let shown = sorting.screen(in: setting) else { return }
    console.say(screen.text(shown))
  }

  /// What is left, and what comes next.
  private func conclude() {
    let notes = workspace.review.notes.filter { day == nil || $0.value.day == day }
    let left = notes.count { !$0.value.sorting.isDone }
    if left == 0 {
      console.say("Nothing is left to sort.")
      console.tell("next: silp theme table, silp finding list")
    } else {
      console.say(
        "\(notes.count - left) of \(notes.count) gone over. Go on with: silp sort"
          + (day.map { " --day \($0)" } ?? ""))
    }
  }

  private mutating func carryOut(_ effect: SortingEffect) throws(Complaint) {
    switch effect {
    case .amend(let note, let change): try amend(note, change)
    case .ground(let note, let finding): try ground(note, finding)
    case .newFinding(let note, let title): try newFinding(note, title)
    case .join(let note, let other): try join(note, into: other)
    case .split(let note, let words): try split(note, before: words)
    case .names(let note): showNames(note)
    case .undo(let operation): try reverse(operation, .back)
    case .redo(let operation): try reverse(operation, .again)
    case .help: console.say(SortScreen.keys(isAccessible))
    case .goOn:
      sorting.goOn(in: workspace.review)
      show()
    case .show: show()
    case .say(let message): console.say(screen.words(message))
    case .stop: break
    }
  }

  /// Commits what was done to a note as one step of the sorting.
  @discardableResult
  mutating func keep(_ batch: Batch, _ description: String) throws(Complaint) -> [ShortReference] {
    guard !batch.isEmpty else { return [] }
    let references = try workspace.carryOn(
      batch, description, as: batch.identifier(), session: nil)
    sorting.changed(operation: references.operation)
    workspace = try workspace.reread()
    return references.references
  }

  private mutating func reverse(
    _ operation: RecordID, _ direction: Reversal<Record>.Direction
  ) throws(Complaint) {
    guard case .done(let what) = try workspace.reverse(operation, direction, isSorting: true) else {
      sorting.gaveUp(operation: operation)
      return console.say("That cannot be taken back: it was changed since.")
    }
    workspace = try workspace.reread()
    sorting.refresh(workspace.review, day: day)
    if direction == .back {
      sorting.undid(operation: operation)
      console.say("undid \(what) (U brings it back)")
    } else {
      sorting.redid(operation: operation)
      console.say("brought back \(what)")
    }
    show()
  }
}
