internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Synchronization
internal import Views

/// Lists what is held, for a lawyer.
struct DisclosureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosure",
    abstract: "List the material held with its sensitivity, for a lawyer to decide.",
    discussion: """
      The list says what there is, not what it says: no word of it is printed, and nothing is
      released by it.
      Example: silp disclosure --plain > schedule.txt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let schedule = Schedule(workspace: workspace, log: try workspace.operations())
    var table = Table("no", "what", "written", "by", "words", "sensitivity")
    for item in workspace.review.items where item.record.kind != .retention {
      let first = schedule.first[item.id]
      table.add(
        item.reference.text, item.record.kind.told, first?.details?.time.description ?? "",
        schedule.author(first), "\(schedule.words(item.record))",
        item.record.sensitivity.joined(separator: "; "))
    }
    for ended in workspace.contents.ended {
      table.add(
        ended.reference.text, ended.ending.way.rawValue,
        schedule.first[ended.id]?.details?.time.description ?? "",
        schedule.author(schedule.first[ended.id]), "0", "no longer held")
    }
    table.print(output)
    let console = Console.current
    console.tell(
      workspace.namesOpen
        ? "also held: the names file, with \(workspace.register.entries.count) forms of names"
        : "also held: the names file, which was not opened")
    console.tell(
      "also held: \(schedule.count) steps of the log; earlier wordings of what was changed")
    console.tell("not known here: copies, backups, and what was printed or sent")
    if let hold = workspace.review.hold {
      console.tell("the review is on hold since \(hold.value.since.day): nothing is disposed of")
    }
  }
}

/// When and by whom each record was first written.
private struct Schedule {
  let first: [RecordID: LoggedOperation]
  let count: Int
  private let labels: LabelTable

  init(workspace: Workspace, log: [LoggedOperation]) {
    var first: [RecordID: LoggedOperation] = [:]
    for operation in log {
      for record in operation.records where first[record] == nil { first[record] = operation }
    }
    self.first = first
    count = log.count
    labels = LabelTable(labelsOf: workspace.review)
  }

  func author(_ operation: LoggedOperation?) -> String {
    operation?.details?.author.words(labels.word) ?? ""
  }

  /// How many words there are in all texts of a record.
  func words(_ record: Record) -> Int {
    let count = Mutex(0)
    _ = record.mappingTexts { text in
      let words = text.words { _ in "x" }.split(whereSeparator: \.isWhitespace).count
      count.withLock { $0 += words }
      return text
    }
    return count.withLock { $0 }
  }
}

extension Record.Kind {
  /// What a lawyer is told a record is.
  fileprivate var told: String {
    switch self {
    case .review: "what the review is"
    case .source: "file an agency sent"
    case .entry: "chronology entry"
    case .participant: "participant"
    case .episode: "key practice episode"
    case .link: "decision on entries that look alike"
    case .query: "question to an agency"
    case .fact: "who knew a fact, and since when"
    case .lens: "decision on what the record is asked"
    case .theme: "theme of the codebook"
    case .day: "learning day, or other event, as held"
    case .note: "note of a learning day"
    case .concern: "concern raised on a day"
    case .board: "second partnership"
    case .request: "what an agency was asked for"
    case .passage: "section of an agency's report"
    case .proceeding: "what runs beside the review"
    case .involvement: "how somebody of the family was asked"
    case .version: "report as it was frozen"
    case .sending: "copy that went to somebody"
    case .comment: "what a reader wrote into a copy"
    case .publication: "decision about publishing"
    case .narrative: "reviewer's words for a section of a report"
    case .pledge: "what somebody said they would do"
    case .evaluation: "what people thought of a day"
    case .contribution: "contribution of the family"
    case .union: "couple"
    case .parentage: "parent and child"
    case .tie: "how two of the family stand to each other"
    case .system: "how the family stands to a system round it"
    case .release: "file that was given out"
    case .label: "label that was given before"
    default: rawValue
    }
  }
}

extension Record {
  /// What makes a record sensitive, as far as it says so itself; the lawyer decides.
  fileprivate var sensitivity: [String] {
    switch self {
    case .person(let person):
      ["identifies a person, by label"] + told(person.restricted)
    case .entry(let entry):
      ["an agency's record: ask the agency"] + told(entry.restrictions)
        + told(entry.restricted)
    case .source, .request: ["an agency's file: ask the agency"]
    case .passage: ["an agency's report: ask the agency"]
    case .proceeding: ["about proceedings: ask who runs them"]
    case .involvement: ["about a member of the family, by label"]
    case .note(let note):
      ["said in the room; participants were told it may be disclosed"] + told(note.restrictions)
        + (note.flags.contains(.namesClosed) ? ["may hold names"] : [])
        + (note.amendments.isEmpty ? [] : ["amended; both texts are held"])
    case .contribution(let words): ["the family's own words"] + told(words.restrictions)
    case .concern(let concern):
      concern.risk == nil
        ? ["says only that a way was told"] : ["somebody may be at risk: ask who took it on"]
    case .participant: ["names a professional, by label"]
    case .union(let union): ["family relationships"] + told(union.restricted)
    case .parentage(let parentage): ["family relationships"] + told(parentage.restricted)
    case .household(let household): ["family relationships"] + told(household.restricted)
    case .release(let release):
      release.copy == nil ? [] : ["a copy with real names, which is out"]
    default: []
    }
  }

  private func told(_ parts: RestrictedParts) -> [String] {
    RestrictedPart.allCases.flatMap { part in
      parts[part].map { "\(part.rawValue) restricted: \($0.rawValue)" }
    }
  }

  private func told(_ restrictions: [Restriction]) -> [String] {
    restrictions.map { "restricted: \($0.rawValue)" }
  }
}
