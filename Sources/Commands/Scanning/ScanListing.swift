internal import Identities
internal import Views

/// Prints what a scan of files gave.
struct ScanListing {
  let labels: LabelTable
  let listsAll: Bool
  let output: OutputOptions
  /// So many words to look at are listed unless all are asked for.
  private static let listed = 10
  /// So many findings of one file, before the rest is only counted.
  private static let told = 40

  /// One file that was scanned.
  struct File {
    let path: String
    let outcome: ScanOutcome
  }

  private var words: ScanWords { ScanWords(labels: labels) }

  /// Prints all of it; as JSON or in columns where the person asked for that.
  func print(_ files: [File], console: Console = .current) {
    if output.json || output.plain { return printTable(files, console) }
    for file in files { print(file, console) }
  }

  private func print(_ file: File, _ console: Console) {
    let outcome = file.outcome
    console.say("\(file.path): \(summary(outcome))")
    for finding in outcome.stops.prefix(Self.told) { console.say("  " + words.line(finding)) }
    if outcome.stops.count > Self.told {
      console.say("  and \(outcome.stops.count - Self.told) more")
    }
    let shown = listsAll ? outcome.doubts : Array(outcome.doubts.prefix(Self.listed))
    if !shown.isEmpty {
      console.say("  \(Count.of(outcome.doubts.count, "word")) to look at:")
      for doubt in shown { console.say("    " + words.line(doubt)) }
    }
    if shown.count < outcome.doubts.count {
      console.say("    and \(outcome.doubts.count - shown.count) more: silp scan --list")
    }
    if !shown.isEmpty {
      console.tell(
        "hint: for each: silp scan --allow WORD, or silp names add WHO WORD, or leave it as it is")
    }
    for place in outcome.unread {
      console.tell("note: no text can be read in \(unread(place)); look at it yourself")
    }
  }

  private func summary(_ outcome: ScanOutcome) -> String {
    guard !outcome.stops.isEmpty else { return "nothing that stops it" }
    return Count.of(outcome.stops.count, "thing") + " that may not go out"
  }

  private func unread(_ place: ScanPlace) -> String {
    let isNamed = !place.part.isEmpty && !place.steps.isEmpty
    return place.words + (isNamed ? " (\(place.part))" : "")
  }

  private func printTable(_ files: [File], _ console: Console) {
    var table = Table("file", "level", "what", "where", "part", "count")
    for file in files {
      for finding in file.outcome.stops {
        table.add(
          file.path, "stop", words.what(finding), finding.place.words, finding.place.part, "1")
      }
      for doubt in file.outcome.doubts {
        table.add(
          file.path, "look", "\(doubt.word): \(words.why(doubt))", doubt.place.words,
          doubt.place.part, "\(doubt.count)")
      }
      for place in file.outcome.unread {
        table.add(file.path, "unread", "", place.words, place.part, "1")
      }
    }
    table.print(output, console: console)
  }
}
