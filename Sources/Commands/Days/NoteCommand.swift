internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// The notes of the learning days.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Read and mend the notes of the learning days.",
    subcommands: [NoteList.self, NoteStrike.self, NoteAmend.self])
}

/// Lists notes.
struct NoteList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the notes, in the order they were said.",
    discussion: "Example: silp note list --day 1 --flagged")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only those of one day.") var day: Int?
  @Flag(help: "Only those with something to be sorted.") var flagged = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    var table = flagged ? Table("no", "to sort", "note") : Table("no", "kind", "agency", "note")
    for note in workspace.review.notes where day == nil || note.value.day == day {
      let words = view.words(note.value.text)
      if flagged {
        let flags = note.value.flags.map { Self.words($0, view) }
        if !flags.isEmpty { table.add(note.reference.text, flags.joined(separator: "; "), words) }
      } else {
        let agencies = note.value.agencies.map { view.labels[$0] }.joined(separator: ", ")
        table.add(note.reference.text, note.value.kind.rawValue, agencies, words)
      }
    }
    for ended in workspace.contents.ended
    where ended.reference.letters == "N" && day == nil && !flagged {
      table.add(ended.reference.text, ended.ending.way.rawValue, "", "")
    }
    table.print(output)
  }

  private static func words(_ flag: LearningNote.Flag, _ view: DeidentifiedReview) -> String {
    switch flag {
    case .unknownAgency(let word): "agency @\(view.words(word))?"
    case .unknownEpisode(let word): "episode !\(view.words(word))?"
    case .unknownTheme(let word): "theme #\(view.words(word))?"
    case .unknownPerson(let word): "person ~\(view.words(word))?"
    case .unknownEntry(let word): "entry ^\(view.words(word))?"
    case .noAgency: "no agency"
    case .nameWritten: "a name was written"
    case .namesClosed: "not yet looked through for names"
    }
  }
}
