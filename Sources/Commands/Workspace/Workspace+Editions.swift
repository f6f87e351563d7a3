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
    // What goes out changes nothing that a view shows.
    let releases = Set(
      review.releases.map(\.id.record)
        + contents.ended.filter { $0.reference.letters == Record.Kind.release.letters }.map(\.id))
    let changes = try operations().filter { !$0.records.allSatisfy(releases.contains) }
    let day = changes.last?.details.map { view.processWords(EDTFDate($0.time.day)) } ?? ""
    return Edition(date: day, revision: "\(changes.count)")
  }
}
