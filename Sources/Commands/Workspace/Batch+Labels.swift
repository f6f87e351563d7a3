internal import ReviewModel

extension Batch {
  /// Fills in labels of new records.
  mutating func label(_ labels: [RecordID: String]) {
    mapCreated { id, record in
      labels[id].flatMap { record.relabelled(LabelledText(plain: $0)) } ?? record
    }
  }

  /// This batch with a record of every label that it takes from somebody, so that nobody else is
  /// ever given it.
  func rememberingLabels(of review: Review) -> Batch {
    var batch = self
    let known = Set(
      review.formerLabels.map { LabelKey($0.value.label.plainText) }
        + created.compactMap { _, record in
          if case .label(let former) = record { LabelKey(former.label.plainText) } else { nil }
        })
    let after = Dictionary(revised.map { ($0.id, $0.record) }) { _, last in last }
    let gone = Set(removed)
    let lost = review.labelHolders.filter { holder in
      let key = LabelKey(holder.label)
      guard !holder.label.isEmpty, !known.contains(key) else { return false }
      if let record = after[holder.id] { return LabelKey(record.printedLabel ?? "") != key }
      return gone.contains(holder.id)
    }
    guard !lost.isEmpty else { return batch }
    let standing = Set(
      review.labelHolders.filter { holder in !lost.contains { $0.id == holder.id } }
        .map { LabelKey($0.label) })
    for holder in lost where !standing.contains(LabelKey(holder.label)) {
      batch.create(
        .label(FormerLabel(label: LabelledText(plain: holder.label), of: holder.id)))
    }
    return batch
  }
}
