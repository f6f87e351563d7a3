internal import Intake
internal import ReviewModel
internal import ReviewStore

/// One agency's file on its way into the review.
struct ChronologyFile {
  /// The file's name.
  let name: String
  /// What it is read with.
  let options: ChronologyIntake.Options
  /// The review it goes into.
  let workspace: Workspace
  /// The SHA-256 of its bytes.
  let digest: String
  private let bytes: [UInt8]

  /// Reads the bytes of a file.
  init(
    _ path: String, _ options: ChronologyIntake.Options, in workspace: Workspace
  ) throws(Complaint) {
    name = Files.name(path)
    bytes = try Files.read(path)
    digest = ContentDigest.of(bytes)
    self.options = options
    self.workspace = workspace
  }

  /// The number of the same file, byte for byte, where it was imported before.
  var sameFile: ShortReference? {
    workspace.review.sources.first {
      $0.value.digest == digest && $0.value.agency == options.agency
    }?.reference
  }

  /// The last file the agency sent; nil before the first.
  var lastSource: Filed<SourceFile>? {
    workspace.review.sources.last { $0.value.agency == options.agency }
  }

  /// What the file says, with names taken out.
  func read() throws(Complaint) -> ChronologyReading {
    do {
      return try ChronologyIntake.read(bytes, fileName: name, options, label: label)
    } catch {
      throw Complaint(error)
    }
  }

  /// What the file changes in the review.
  func changes(_ reading: ChronologyReading) -> ChronologyChanges {
    reading.changes(against: known, digest: digest)
  }

  /// Files what the file changes, as one operation.
  func file(
    _ reading: ChronologyReading, _ changes: ChronologyChanges, coverage: SourceFile.Coverage
  ) throws(Complaint) -> [ShortReference] {
    var batch = Batch()
    let source = SourceID(batch.identifier())
    batch.create(
      source.record,
      .source(
        SourceFile(
          agency: options.agency, name: label(name), digest: digest, coverage: coverage,
          rows: changes.rowCount - changes.rejected,
          headings: HeadingMapping(of: reading, label: label))))
    for row in changes.added { batch.create(.entry(row.entry(source: source))) }
    for update in changes.updated {
      batch.revise(update.id.record, .entry(update.entry(source: source)))
    }
    return try workspace.commit(batch, "imported a chronology")
  }

  private func label(_ words: String) -> LabelledText {
    (try? workspace.label(words)) ?? LabelledText(plain: words)
  }

  /// The rows of the agency's earlier files.
  private var known: [KnownRow] {
    let review = workspace.review
    let digests = Dictionary(review.sources.map { ($0.id, $0.value.digest) }) { one, _ in one }
    let split = Set(
      review.entries.compactMap { entry in
        if case .split(let whole) = entry.value.provenance { whole } else { nil }
      })
    return review.entries.filter { $0.value.agency == options.agency }.flatMap { entry in
      let rows = entry.value.rows
      return rows.map { row in
        KnownRow(
          id: entry.id, digest: digests[row.source] ?? "", row: row.number,
          imported: entry.value.said(by: row), current: entry.value,
          isReshaped: rows.count > 1 || split.contains(entry.id))
      }
    }
  }
}

extension ChronologyEntry {
  /// How many names were taken out of it.
  var namesTakenOut: Int {
    let texts =
      [event] + details.values + [source.text].compactMap(\.self)
      + subjects.compactMap(\.voice.text) + extras.map(\.value)
    return texts.reduce(0) { $0 + $1.spans.count { if case .plain = $0 { false } else { true } } }
  }
}
