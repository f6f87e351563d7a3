internal import Identities
internal import ReviewModel
internal import Settings

extension Workspace {
  /// Checks the labels of everybody and everywhere in a batch, and gives one to those without.
  ///
  /// Returns the lines that say so.
  func settleLabels(_ batch: inout Batch) throws(Complaint) -> [String] {
    let rules = try LabelRules(self, batch)
    let changed = Set(batch.created.map(\.id) + batch.revised.map(\.id))
    let holders = rules.review.labelHolders.filter { changed.contains($0.id) }
    for holder in holders where !holder.label.isEmpty {
      if let complaint = rules.complaint(holder.label, for: holder.id) { throw complaint }
      _ = try publishedLabel(holder.label, batch: batch)
    }
    guard holders.contains(where: \.label.isEmpty) else { return [] }
    let given = rules.maker.labels(for: rules.review)
    batch.label(given)
    return holders.compactMap { holder in
      given[holder.id].map { "labelled \(holder.alias.isEmpty ? "a place" : holder.alias): \($0)" }
    }
  }
}

/// What may be a label in a review, with what a batch is about to add to it.
struct LabelRules {
  /// The review as it will be.
  let review: Review
  /// Gives labels that break none of the rules.
  let maker: LabelMaker
  /// The review as it is, by whose labels people are told of.
  private let known: Review
  private let names: LabelNames
  private let published: [String]
  private let book: LabelBook

  init(_ workspace: Workspace, _ batch: Batch = Batch()) throws(Complaint) {
    known = workspace.review
    review = workspace.labelled(with: batch)
    let register = Register(
      workspace.register.entries + batch.forms, allowed: workspace.register.allowed)
    let names = LabelNames(register.owned(by: review))
    let published = try SettingsFiles.published().labels
    self.names = names
    self.published = published
    book = LabelBook(review)
    let kinds = try SettingsFiles.kinds()
    let word = review.details.flatMap { kinds[$0.value.kind]?.label } ?? "Person"
    maker = LabelMaker(subjectWord: word) { label, record in
      names.fault(in: label, for: record) == nil
        && !published.contains { LabelLikeness.isLike(label, published: $0) }
    }
  }

  /// Why somebody may not be called so, or nil.
  func complaint(_ label: String, for record: RecordID?) -> Complaint? {
    let shape = LabelFault.of(label).map { Complaint($0, label: label) }
    let taken = book.holder(of: label, otherThan: record).map { Complaint($0, label, known) }
    return shape ?? taken ?? names.fault(in: label, for: record).map { Complaint($0, known) }
      ?? publishedComplaint(label)
  }

  /// Whether a label that somebody has breaks a rule, so that another is proposed.
  func mustChange(_ holder: Review.LabelHolder) -> Bool {
    complaint(holder.label, for: holder.id) != nil
  }

  private func publishedComplaint(_ label: String) -> Complaint? {
    guard published.contains(where: { LabelLikeness.isLike(label, published: $0) }) else {
      return nil
    }
    return Complaint(
      "\"\(label)\" is, or is very like, what somebody is called in a review that was published",
      hint: "nothing was saved; choose another, so that nobody takes one for the other: "
        + "silp label published lists them")
  }
}

extension Workspace {
  /// What a label depends on, as a batch will leave it: people, places, agencies and their ties.
  func labelled(with batch: Batch) -> Review {
    let revised = Dictionary(batch.revised.map { ($0.id, $0.record) }) { _, last in last }
    let removed = Set(batch.removed)
    let kept = review.withoutEvidence.filter { !removed.contains($0.id) }.map {
      Review.Item(id: $0.id, reference: $0.reference, record: revised[$0.id] ?? $0.record)
    }
    let most = kept.map(\.reference.number).max() ?? 0
    let added = batch.created.enumerated().map { place, item in
      Review.Item(
        id: item.id,
        reference: ShortReference(letters: item.record.letters, number: most + 1 + place),
        record: item.record)
    }
    return Review(kept + added)
  }
}
