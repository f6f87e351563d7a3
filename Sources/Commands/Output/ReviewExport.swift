internal import Interchange
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Writes the whole review as XML, a piece at a time, so that little more is held than the review.
struct ReviewExport {
  let workspace: Workspace
  private let labels: LabelTable
  private static let what = Code(making: "xml")

  init(workspace: Workspace) {
    self.workspace = workspace
    labels = LabelTable(labelsOf: workspace.review)
  }

  func write(to output: String, _ gate: Gate) throws {
    let review = workspace.review
    let beyond = try workspace.storing { () throws(StoreError) in try workspace.file.beyond() }
    let told = Count.of(review.items.count, "record")
    guard output != Destination.screen else {
      let bytes = try ReviewXML.write(review, labels: labels, beyond: beyond)
      if beyond.isEmpty { try XMLSchema.review.check(bytes) }
      let file = FinishedFile(bytes, what: Self.what, for: .reviewer, dates: .exact)
      try gate.release(file, to: output, told: told)
      return
    }
    try gate.release(
      pieced: Self.what, to: output, told: told,
      // What only a newer version knows is not in this version's schema.
      check: { path throws(Complaint) in
        if beyond.isEmpty { try XMLSchema.review.check(file: path) }
      },
      { file in
        var pieces = ExportPieces(file)
        try ReviewXML.write(review, labels: labels, beyond: beyond) { bytes, isLast in
          pieces.add(bytes, isLast: isLast)
        }
      })
    if !beyond.isEmpty {
      Console.current.tell(
        "note: what a newer version of silp put into \(Count.of(beyond.count, "record")) came out as "
          + "it stood, and is not checked here")
    }
  }
}

/// Makes a file of its own of each piece of an export, to be looked through.
private struct ExportPieces {
  private let file: PiecedFile
  private var isFirst = true
  private static let opening = Array("<review xmlns=\"\(ReviewXML.namespace)\">".utf8)
  private static let closing = Array("</review>".utf8)

  init(_ file: PiecedFile) { self.file = file }

  /// Takes a piece, which begins and ends between records.
  mutating func add(_ bytes: [UInt8], isLast: Bool) {
    let whole = (isFirst ? [] : Self.opening) + bytes + (isLast ? [] : Self.closing)
    file.add(bytes, as: whole)
    isFirst = false
  }
}
