internal import Identities
internal import ReviewModel
internal import Views

/// What was found in a finished file, in words that say where and never repeat a name.
struct GateScan {
  /// What may not go out, a line each.
  var stops: [String] = []
  /// Words to look at, a line each.
  var doubts: [String] = []
  /// Parts in which no text can be read.
  var unread: [String] = []

  /// Looks through a file for those who will read it.
  static func of(
    _ file: FinishedFile, named name: String, in workspace: Workspace
  ) throws(Complaint) -> GateScan {
    let scan = NameScan(workspace.register)
    guard !scan.scan(fileName: name) else {
      throw Complaint(
        "the file's own name holds a registered name",
        hint: "nothing was written; choose another name", exit: .namesFound)
    }
    let outcome: NameScan.Outcome
    do {
      outcome = try scan.scan(file.bytes)
    } catch {
      throw Complaint(
        "\(name) could not be looked through for names",
        hint: "it was not let out; the review is unchanged")
    }
    let labels = LabelTable(labelsOf: workspace.review)
    return GateScan(stops: outcome.hits.map(labels.told), unread: outcome.unread)
  }
}

extension LabelTable {
  /// Where a name stands, and whose it is.
  func told(_ hit: NameScan.Hit) -> String {
    let part = hit.part.isEmpty ? "line \(hit.place)" : "\(hit.part), piece \(hit.place)"
    return "a form of \(called(hit.subject)): \(part)"
  }

  /// What the owner of a name is called.
  func called(_ subject: NameEntry.Subject) -> String {
    switch subject {
    case .person(let person): self[person]
    case .place(let place): self[place]
    case .agency(let agency): self[agency]
    }
  }
}
