internal import Identities
internal import Intake
internal import ReviewModel

/// Reads a family from a GEDCOM file and says what came of it.
struct GedcomReading {
  let workspace: Workspace
  let path: String
  let subjects: [String]
  let isDryRun: Bool
  let output: OutputOptions

  func run() throws {
    let file = try read()
    var outcome = try GedcomImport(workspace, file, subjects: subjects).read()
    let given = try workspace.settleLabels(&outcome.batch)
    if !isDryRun, !outcome.batch.isEmpty {
      _ = try workspace.commit(outcome.batch, "read the family from a GEDCOM file")
    }
    tell(outcome, file, given)
    guard !isDryRun, !outcome.batch.isEmpty else { return }
    try LabelHint.tell(workspace)
    try tellNames(outcome.batch)
  }

  /// Of a few names each is spoken of; of the hundreds of a whole tree, which repeat each other, only
  /// how many do.
  private func tellNames(_ batch: Batch) throws(Complaint) {
    guard batch.forms.count > Self.mostNames else {
      return try LateRegistration.tell(after: batch, in: workspace)
    }
    let owners = Dictionary(grouping: batch.forms) { GedcomMatching.key($0.name.text) }
    let shared = owners.values.filter { Set($0.map(\.name.subject)).count > 1 }.count
    Console.current.tell(
      "note: \(Count.of(batch.forms.count, "name")) are registered; \(shared) are written so for "
        + "several people: where only such a name stands, the one registered first is meant")
    try LateRegistration(workspace.reread()).tell(of: batch.namedSubjects)
  }

  private static let mostNames = 60

  private func read() throws(Complaint) -> GedcomFile {
    let bytes = try Files.read(path)
    do {
      return try GedcomFile(bytes, name: Files.name(path))
    } catch {
      throw Complaint(error)
    }
  }

  private func tell(_ outcome: GedcomImport.Outcome, _ file: GedcomFile, _ given: [String]) {
    let people = Count.of(outcome.added, "person", "people")
    let ties = Count.of(outcome.ties, "tie of couples and children", "ties of couples and children")
    let known = outcome.known == 0 ? "" : "; \(outcome.known) known already"
    say((isDryRun ? "would read " : "read ") + "\(people) and \(ties)\(known)")
    for line in given.prefix(Self.shown) { say(line) }
    if given.count > Self.shown {
      say("and \(given.count - Self.shown) more, whom silp person list shows")
    }
    if !workspace.review.people.contains(where: \.value.isSubject), subjects.isEmpty {
      Console.current.tell(
        "note: labels say little while nobody is the one the review is about; "
          + "say who, by the pointer the file has: --subject I3")
    }
    let words = FamilyFaultWords(workspace.labelled(with: outcome.batch))
    for fault in outcome.faults { Console.current.tell("note: " + words.line(fault)) }
    GedcomListing(file).print(output)
    if isDryRun { say("Nothing was changed.") }
  }

  private static let shown = 20

  /// Results go where they cannot be taken for part of a list that a program reads.
  private func say(_ line: String) {
    if output.json || output.plain {
      Console.current.tell(line)
    } else {
      Console.current.say(line)
    }
  }
}

/// What of a GEDCOM file was not understood or not taken, each kind once, with its first line.
struct GedcomListing {
  private var rows: [(line: Int, what: String, count: Int)] = []

  init(_ file: GedcomFile) {
    var places: [String: Int] = [:]
    for problem in file.problems {
      let what = GedcomWords.words(problem.fact)
      if let place = places[what] {
        rows[place].count += 1
      } else {
        places[what] = rows.count
        rows.append((problem.line, what, 1))
      }
    }
    for left in file.leftOut {
      let why = left.isStandard ? "not taken" : "not understood"
      rows.append((left.line, "\(left.path): \(why)", left.count))
    }
    rows.sort { ($0.line, $0.what) < ($1.line, $1.what) }
  }

  func print(_ options: OutputOptions) {
    guard !rows.isEmpty || options.json else { return }
    if !options.json, !options.plain {
      Console.current.say("What was not taken as it stands, each with the line it first stands in:")
    }
    var table = Table("line", "times", "what")
    for row in rows { table.add(row.line == 0 ? "" : "\(row.line)", "\(row.count)", row.what) }
    table.print(options)
  }
}
