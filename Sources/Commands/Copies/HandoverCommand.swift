internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Makes a file for somebody who may not have the names.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Make a file that may be given to somebody without the names.",
    discussion: """
      It holds the review as it stands now, in labels: no history, no names, and names that were
      registered late are taken out of everything. It has secrets of its own and cannot be merged
      back. The names file must be open, to look through every text.
      Example: silp handover -o for-the-board.silp
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String
  @Option(
    help: ArgumentHelp("Open it with this unlock file, made new.", valueName: "file"))
  var makeUnlockFile: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a review is handed over, so that every text is looked through")
    let path = Files.resolve(output)
    guard !Files.exists(path) else {
      throw Complaint("there is a file \(output) already", hint: "nothing was made")
    }
    let cleaning = Cleaning(workspace: workspace)
    try cleaning.check()
    let secrets = try NewKeys.forOne(
      "the file to hand over", unlockFile: makeUnlockFile, noInput: options.noInput,
      console: .current)
    let operation: Operation<Record> = try workspace.operation(
      [], as: Console.current.identifiers.next(), "handed over as it stood", .final)
    // Made beside its place, so that the review knows of it before it is there.
    let made = Files.Prepared(for: path)
    made.discard()
    try Workspace.storing(path) { () throws(StoreError) in
      try workspace.file.handOver(to: made.part, secrets: secrets, operation: operation) { record in
        cleaning.clean(record)
      }
    }
    try Gate(workspace, .given(), options).letOut(
      FinishedFile(
        try Files.read(made.part), what: Code(making: "handover"), for: .recipient, dates: .exact),
      as: made)
    let console = Console.current
    console.say("made \(Files.name(path)): the review as it stands, without history or names")
    console.tell("note: it is locked with its own secret; give that by another way than the file")
  }
}

/// Takes names out of everything that stands, those that were registered late among them.
struct Cleaning: Sendable {
  private let tokeniser: Tokeniser
  private let register: Register
  private let review: Review

  init(workspace: Workspace) {
    review = workspace.review
    register = workspace.register.owned(by: workspace.review)
    tokeniser = Tokeniser(register)
  }

  /// A record with every text looked through again.
  func clean(_ record: Record) -> Record {
    let tokeniser = tokeniser
    let cleaned = record.mappingTexts { text in
      var cleaned = LabelledText([])
      for span in text.spans {
        guard case .plain(let words) = span else {
          cleaned.append(span)
          continue
        }
        for piece in tokeniser.label(words).spans { cleaned.append(piece) }
      }
      return cleaned
    }
    guard case .note(var note)? = cleaned else { return cleaned ?? record }
    note.flags.removeAll { $0 == .namesClosed }
    return .note(note)
  }

  /// Complains where a name would still stand in what is handed over, such as in a short word.
  func check() throws(Complaint) {
    let labels = LabelTable(labelsOf: review)
    var places: [String] = []
    for item in review.items {
      let fields = clean(item.record).fields { $0.words(labels.word) }
      for key in fields.keys.sorted() where names(fields[key] ?? "", but: item.id) {
        let field = key.hasPrefix("value ") ? String(key.dropFirst(6)) : key
        places.append("\(item.reference.text), \(field)")
      }
    }
    guard !places.isEmpty else { return }
    let listed =
      places.prefix(12).map { "  " + $0 }
      + (places.count > 12 ? ["  and \(places.count - 12) more"] : [])
    throw Complaint(
      (["a registered name would still be in the file:"] + listed).joined(separator: "\n"),
      hint: "nothing was made; change those words, or run: silp names list --reveal",
      exit: .namesFound)
  }

  /// Whether words hold a registered name; an agency may be called in print what it is called.
  private func names(_ words: String, but owner: RecordID) -> Bool {
    tokeniser.found(in: words).contains { $0.isSure && $0.subject.record != owner }
  }
}
