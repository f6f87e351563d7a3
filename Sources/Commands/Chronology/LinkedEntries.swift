internal import ReviewModel

/// What decisions say about entries.
enum LinkedEntries {
  /// Entries each once, in the order of the chronology.
  static func inOrder(_ entries: [EntryID], of review: Review) -> [EntryID] {
    let wanted = Set(entries)
    return review.chronology.map(\.id).filter(wanted.contains)
  }

  /// `C12 and C40`, `C12, C40 and C77`.
  static func words(_ entries: [EntryID], in review: Review) -> String {
    let known = Dictionary(review.entries.map { ($0.id, $0.reference.text) }) { one, _ in one }
    let numbers = entries.map { known[$0] ?? "an entry" }
    guard let last = numbers.last, numbers.count > 1 else { return numbers.first ?? "" }
    return numbers.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The decision that tells all of the entries apart.
  static func apart(_ entries: [EntryID], in review: Review) -> Filed<EntryLink>? {
    review.links.first { link in
      link.value.verdict == .different && Set(link.value.entries).isSuperset(of: entries)
    }
  }

  /// Complains where two of the entries were told apart.
  static func refuseApart(_ entries: [EntryID], in review: Review) throws(Complaint) {
    let apart = review.links.first { link in
      link.value.verdict == .different && link.value.entries.count(where: entries.contains) > 1
    }
    guard let apart else { return }
    throw Complaint(
      "\(words(apart.value.entries, in: review)) were told apart (\(apart.reference.text))",
      hint: "nothing was changed; to link them, first: silp chronology unlink "
        + apart.reference.text)
  }

  /// Complains where two of the entries are linked.
  static func refuseTogether(_ entries: [EntryID], in review: Review) throws(Complaint) {
    let others = review.alsoRecorded
    for one in entries {
      guard let other = (others[one] ?? []).first(where: entries.contains) else { continue }
      let link = review.links.first { link in
        link.value.verdict == .sameEvent && link.value.entries.contains(one)
      }
      throw Complaint(
        "\(words([one, other], in: review)) are linked as one event",
        hint: "nothing was changed; to tell them apart, first: silp chronology unlink "
          + (link?.reference.text ?? ""))
    }
  }
}
