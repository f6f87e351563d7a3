internal import Identities
internal import ReviewModel
internal import Views

/// The one way in which a finished file leaves the program: scanned, and refused with a name in it.
struct Gate {
  let workspace: Workspace
  let options: ReleaseOptions

  /// Scans a finished file and writes it, or complains and writes nothing.
  func write(_ bytes: [UInt8], to path: String, what: String) throws {
    let console = Console.current
    guard workspace.namesOpen else {
      try Files.write(bytes, to: path)
      console.tell(
        "note: the names file is not open, so \(Files.name(path)) was not scanned for names")
      return console.say("wrote \(path), \(what)")
    }
    let scan = NameScan(workspace.register)
    let found: NameScan.Outcome
    do {
      found = try scan.scan(bytes)
    } catch {
      throw Complaint(
        "\(Files.name(path)) could not be scanned for names",
        hint: "it was not written; the review is unchanged")
    }
    guard scan.scan(fileName: Files.name(path)) == false else {
      throw Complaint(
        "the file's own name holds a registered name",
        hint: "nothing was written; choose another name after -o", exit: .namesFound)
    }
    if !found.hits.isEmpty { try releaseWithNames(found.hits, path: path) }
    try Files.write(bytes, to: path)
    console.say("wrote \(path), \(what)")
  }

  private func releaseWithNames(_ hits: [NameScan.Hit], path: String) throws {
    let report = ScanReport(hits, review: workspace.review)
    guard let reason = options.releaseWithNames else {
      Console.current.err(report.text)
      throw Complaint(
        "\(hits.count) registered names were found in what would have been \(Files.name(path))",
        hint:
          "nothing was written; mend the words named above, or give --release-with-names \"reason\"",
        exit: .namesFound)
    }
    try workspace.note("released a file with names in it: \(reason)")
  }
}

/// Where names were found, by label and never by name.
struct ScanReport {
  let text: String

  init(_ hits: [NameScan.Hit], review: Review) {
    let labels = LabelTable(labelsOf: review)
    text =
      hits.prefix(20).map { hit in
        let who =
          switch hit.subject {
          case .person(let person): labels[person]
          case .place(let place): labels[place]
          case .agency(let agency): labels[agency]
          }
        let part = hit.part.isEmpty ? "line \(hit.place)" : "\(hit.part), piece \(hit.place)"
        return "  a form of \(who): \(part)\n"
      }.joined() + (hits.count > 20 ? "  and \(hits.count - 20) more\n" : "")
  }
}
