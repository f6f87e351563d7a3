internal import ReviewModel
internal import ReviewStore
internal import Reports
internal import Views

/// What a report is made of: the review as it stands, or as it stood when a version was frozen.
struct VersionSource {
  let workspace: Workspace
  /// The version it is made again from; nil for the review as it stands.
  let version: Filed<ReportVersion>?
  /// The records.
  let review: Review
  /// The records of that time whose words are gone.
  let gone: [RecordFile<Record>.Gone]
  /// Whether some of it may not be shown today that could be then.
  let isRestrictedSince: Bool
  private let heads: Heads

  /// The review as it stands.
  init(_ workspace: Workspace) {
    self.workspace = workspace
    version = nil
    review = workspace.review
    gone = []
    isRestrictedSince = false
    heads = workspace.seen.heads
  }

  /// The review as it stood when a version was frozen, without what may not be shown today.
  init(_ workspace: Workspace, asIn version: Filed<ReportVersion>) throws(Complaint) {
    let (review, gone) = try workspace.review(at: version)
    self.workspace = workspace
    self.version = version
    self.gone = gone
    self.review = review.restricted(asIn: workspace.review)
    isRestrictedSince = Self.shown(self.review) != Self.shown(review)
    heads = version.value.state
  }

  /// What readers without any clearance see of the events and of those who were part of them.
  private static func shown(_ review: Review) -> [Record] {
    DeidentifiedReview(review, for: .panel).review.items.map(\.record)
      .filter { $0.kind != .proceeding }
  }

  /// Which state of the review a view shows.
  func edition(for view: DeidentifiedReview) throws(Complaint) -> Edition {
    try workspace.edition(for: view, upTo: heads)
  }
}

extension ReportVersion {
  /// How far each copy of the review had written.
  var state: Heads {
    Heads(Dictionary(heads.map { ($0.replica, $0.steps) }) { first, other in max(first, other) })
  }
}

extension Heads {
  /// The same as a version keeps it.
  var kept: [ReportVersion.Head] {
    counts.sorted { $0.key < $1.key }.map { ReportVersion.Head($0.key, steps: $0.value) }
  }
}

extension Workspace {
  /// The review as it stood when a version was frozen, and what of it is gone.
  func review(
    at version: Filed<ReportVersion>
  ) throws(Complaint) -> (Review, [RecordFile<Record>.Gone]) {
    let heads = version.value.state
    guard !heads.counts.isEmpty, try isCounted(version) else {
      throw Complaint(StoreError.noHistory, file: Files.name(file.file.path))
    }
    let then = try storing { () throws(StoreError) in try file.contents(at: heads) }
    let review = Review(
      then.contents.items.map { Review.Item(id: $0.id, reference: $0.reference, record: $0.value) })
    return (review, then.gone)
  }

  /// Whether steps are counted as they were when the version was frozen; where a file was salvaged
  /// they may not be, and the numbers would mean another state.
  private func isCounted(_ version: Filed<ReportVersion>) throws(Complaint) -> Bool {
    let heads = version.value.state
    let made = try operations().first { $0.records.contains(version.id.record) }
    guard let made else { return false }
    return made.n > heads.counts[made.replica] ?? 0
  }
}
