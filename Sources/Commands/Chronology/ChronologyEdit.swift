internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import Views

/// Changes what an entry says.
struct ChronologyEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what an entry says, or take a field out of it.",
    discussion: """
      Of an entry that came in a file the date as it was written is kept, and so is what its row said,
      so that importing a corrected file finds it again: see silp chronology show.
      Example: silp chronology edit C12 --date "4 May 2025" --sequence 2 --seen kit=no
      Example: silp chronology edit C12 --clear comment --clear voice
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The entry: C12.") var entry: String
  @Option(help: "What happened.") var event: String?
  @Option(help: "When: 3 May 2025, 3/5/25, May 2025, about 2025.") var date: String?
  @OptionGroup var fields: EntryFieldOptions
  @Option(help: "Take a field out: time, comment, voice, themes, columns; may be repeated.")
  var clear: [String] = []

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).entry(entry)
    var value = known.value
    for word in clear { try EntryPart.reading(word, "--clear").clear(&value) }
    if let event {
      value.event = try EntryFieldOptions.text(event, "--event", workspace)
    }
    try change(date: &value, workspace)
    try fields.apply(to: &value, workspace)
    let changed = EntryPart.allCases.filter { !$0.isSame(known.value, value) }.map(\.rawValue)
    guard !changed.isEmpty else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    var batch = Batch()
    batch.revise(known.id.record, .entry(value.remembering(known.value)))
    try workspace.commit(batch, "changed \(known.reference.text)")
    Console.current.say("changed \(known.reference.text): \(changed.joined(separator: ", "))")
  }

  private func change(date entry: inout ChronologyEntry, _ workspace: Workspace) throws {
    guard let date else { return }
    let written = try WrittenDates(workspace.review).date(date, "--date")
    entry.date = written.date
    entry.time = written.time ?? entry.time
    // What a file said stands in the record; what the reviewer typed before is taken back.
    if entry.rows.isEmpty || entry.dateAsWritten.isEmpty {
      entry.dateAsWritten = try workspace.label(date)
    }
    for remark in WrittenDates.remarks(written) { Console.current.tell(remark) }
  }
}
