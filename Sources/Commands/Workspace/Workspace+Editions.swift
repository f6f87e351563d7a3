internal import ReviewModel
internal import ReviewStore
internal import Reports
internal import Views

extension Workspace {
  /// Every operation on the review, as they happened.
  func operations() throws(Complaint) -> [LoggedOperation] {
    do {
      return try file.file.operations()
    } catch {
      throw Complaint(error, file: Files.name(file.file.path))
    }
  }

  /// Which state of the review a view shows: the day of its newest change, and how many there were.
  func edition(for view: DeidentifiedReview) throws(Complaint) -> Edition {
    try edition(for: view, upTo: seen.heads)
  }

  /// Which state it shows of the review as it was when each copy had written so far.
  func edition(for view: DeidentifiedReview, upTo heads: Heads) throws(Complaint) -> Edition {
    // What goes out, and what is said of it, changes nothing that a view shows.
    let kinds: [Record.Kind] = [.release, .version, .sending, .publication]
    let letters = Set(kinds.map(\.letters))
    let told = Set(
      review.items.filter { kinds.contains($0.record.kind) }.map(\.id)
        + contents.ended.filter { letters.contains($0.reference.letters) }.map(\.id))
    let changes = try operations().filter {
      $0.n <= heads.counts[$0.replica] ?? 0 && !$0.records.allSatisfy(told.contains)
    }
    let day = changes.last?.details.map { view.processWords(EDTFDate($0.time.day)) } ?? ""
    return Edition(date: day, revision: "\(changes.count)")
  }
}
