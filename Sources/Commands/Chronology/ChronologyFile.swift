internal import Intake
internal import ReviewModel
internal import ReviewStore
internal import Settings

/// One agency's file on its way into the review.
struct ChronologyFile {
  /// The file's name.
  let name: String
  private let bytes: [UInt8]
  private let options: ChronologyIntake.Options
  private let workspace: Workspace

  init(
    _ path: String, sheet: String?, map: [String], agency: String, in workspace: Workspace
  ) throws(Complaint) {
    name = Files.name(path)
    bytes = try Files.read(path)
    self.workspace = workspace
    let review = workspace.review
    options = ChronologyIntake.Options(
      headings: try HeadingMap.table(map), agency: try Lookup(review: review).agency(agency).id,
      subjects: review.subjects.map(\.id), sheet: sheet, keepsUnknownAnswers: true)
  }

  /// The number of the same file, byte for byte, where it was imported before.
  var sameFile: ShortReference? {
    let digest = ContentDigest.of(bytes)
    return workspace.review.sources.first {
      $0.value.digest == digest && $0.value.agency == options.agency
    }?.reference
  }

  /// What the file says, with names taken out.
  func read() throws(Complaint) -> ChronologyReading {
    do {
      return try ChronologyIntake.read(bytes, fileName: name, options) { words in
        (try? workspace.label(words)) ?? LabelledText(plain: words)
      }
    } catch {
      throw Complaint(error)
    }
  }

  /// Complains where any row cannot be read: a file is taken whole or not at all.
  func refuse(_ problems: [RowProblem], of rows: Int) throws(Complaint) {
    guard !problems.isEmpty else { return }
    let lines = problems.prefix(20).map { RowWords.line($0, file: name) }.joined(separator: "\n  ")
    let more = problems.count > 20 ? "\n  and \(problems.count - 20) more" : ""
    throw Complaint(
      lines + more,
      hint:
        "nothing was imported: \(problems.count) of \(rows) rows cannot be read; mend them in the file and import it again"
    )
  }

  /// How many rows went where.
  struct Outcome {
    let added: Int
    let known: Int
    let names: Int
  }

  /// Files the rows that are new, as one operation.
  func file(
    _ reading: ChronologyReading, coverage: SourceFile.Coverage
  ) throws(Complaint) -> Outcome {
    var batch = Batch()
    let source = Identifier<SourceFile>(batch.identifier())
    var known = Set(workspace.review.entries.map { Content($0.value) })
    known = known.filter { $0.agency == options.agency }
    let added = (reading.entries(source: source) ?? []).filter { !known.contains(Content($0)) }
    batch.create(
      source.record,
      .source(
        SourceFile(
          agency: options.agency, name: try workspace.label(name),
          digest: ContentDigest.of(bytes), coverage: coverage, rows: added.count)))
    for entry in added { batch.create(.entry(entry)) }
    _ = try workspace.commit(batch, "imported a chronology")
    return Outcome(
      added: added.count, known: reading.rowCount - added.count,
      names: added.reduce(0) { $0 + Content.names(in: $1) })
  }

  /// What makes two rows the same entry: everything but where they came from.
  private struct Content: Hashable {
    let agency: AgencyID
    private let entry: ChronologyEntry

    init(_ entry: ChronologyEntry) {
      var entry = entry
      entry.provenance = .byHand
      self.entry = entry
      agency = entry.agency
    }

    /// How many references an entry holds.
    static func names(in entry: ChronologyEntry) -> Int {
      let texts =
        [entry.event] + entry.details.values + [entry.source.text].compactMap(\.self)
        + entry.subjects.compactMap(\.voice.text) + entry.extras.map(\.value)
      return texts.reduce(0) { $0 + $1.spans.count { if case .plain = $0 { false } else { true } } }
    }
  }
}

/// What headings mean: the lists that come along, and what the reviewer says.
enum HeadingMap {
  static func table(_ map: [String]) throws(Complaint) -> HeadingTable {
    let headings = try SettingsFiles.headings().headings
    var overrides: [HeadingTable.Override] = []
    for rule in map { overrides.append(try override(rule)) }
    return HeadingTable(headings, overrides: overrides)
  }

  private static func override(_ rule: String) throws(Complaint) -> HeadingTable.Override {
    let parts = rule.split(separator: "=", maxSplits: 1).map(String.init)
    let fields = ChronologyField.allCases.map(\.rawValue)
    guard parts.count == 2, let field = ChronologyField(rawValue: parts[1].lowercased()) else {
      throw Complaint(
        "--map: \"\(rule)\" does not say what a heading means",
        hint:
          "nothing was imported; write --map \"Heading=event\"; the words are: \(fields.joined(separator: ", "))",
        exit: .usage)
    }
    return HeadingTable.Override(heading: parts[0], field: field)
  }
}

/// What a column is used for, in words.
enum ColumnWords {
  static func words(_ use: TableColumn.Use, _ review: Review) -> String {
    switch use {
    case .field(let field): field.rawValue
    case .subject(let person, let fact):
      "\(review.person(person)?.value.label.plainText ?? "a subject"): \(fact)"
    case .extra: "kept as it is"
    }
  }
}
