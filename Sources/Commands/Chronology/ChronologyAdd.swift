internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import Views

/// Adds an entry by hand.
struct ChronologyAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an entry by hand.",
    discussion: """
      The date is written as people write it, day first, and no further than it is known.
      Example: silp chronology add "Mother rang: the cot is broken" --agency hv --date "3/5/25" --time 14:30
      Example: silp chronology add "Home visit" --agency csc --date "early May 2025" --seen kit=yes --seen-alone kit=no
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What happened.") var event: String
  @Option(help: "Whose record it is, by short word.") var agency: String
  @Option(help: "When: 3 May 2025, 3/5/25, May 2025, about 2025.") var date: String
  @OptionGroup var fields: EntryFieldOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let written = try WrittenDates(workspace.review).date(date, "--date")
    var entry = ChronologyEntry(
      date: written.date, dateAsWritten: try workspace.label(date), time: written.time,
      agency: try Lookup(review: workspace.review).agency(agency).id,
      event: try EntryFieldOptions.text(event, "the event", workspace))
    try fields.apply(to: &entry, workspace)
    var batch = Batch()
    batch.create(.entry(entry))
    let references = try workspace.commit(batch, "added a chronology entry")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    for remark in WrittenDates.remarks(written) { Console.current.tell(remark) }
    Console.current.say("added \(references.first?.text ?? ""), \(view.words(entry.date))")
  }
}
