internal import LearningDays
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Says what somebody should look at after a merge.
struct MergeReport {
  let workspace: Workspace

  func tell() {
    let console = Console.current
    for line in conflicts + alikeNotes + sameLooking + sameLabels { console.say(line) }
  }

  private var conflicts: [String] {
    let found = workspace.contents.conflicts
    guard !found.isEmpty else { return [] }
    let names = found.prefix(20).compactMap(\.record.reference?.text).joined(separator: ", ")
    return [
      "changed on both copies: \(names)\(found.count > 20 ? " and more" : "")",
      "  the newest is shown for now; to choose: silp merge --settle",
    ]
  }

  private var alikeNotes: [String] {
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let pairs = AlikeNotes.pairs(workspace.review.notes)
    guard !pairs.isEmpty else { return [] }
    return ["notes that look alike (both are kept):"]
      + pairs.flatMap { pair in
        [pair.one, pair.other].map { "  \($0.reference.text)  \(view.words($0.value.text))" }
      }
  }

  /// Two records that may be one: made on each copy for the same person, agency or place.
  private var sameLooking: [String] {
    let review = workspace.review
    var pairs: [(ShortReference, ShortReference, String)] = []
    pairs += twins(review.people) { [$0.alias.text] }
    pairs += twins(review.agencies) { [$0.code.text] }
    guard !pairs.isEmpty else { return [] }
    return ["these may be one and the same; to join two: silp names same FIRST SECOND"]
      + pairs.map { "  \($0.0.text) and \($0.1.text)  (\($0.2))" }
  }

  /// What the copies called the same without knowing of each other.
  private var sameLabels: [String] {
    let aliases = Set(
      twins(workspace.review.people) { [$0.alias.text] }.map(\.1)
        + twins(workspace.review.agencies) { [$0.code.text] }.map(\.1))
    let clashes = workspace.review.labelClashes.filter { !aliases.contains($0.other) }
    guard !clashes.isEmpty else { return [] }
    return clashes.map { clash in
      let other = clash.kept.map { "\($0.text) and \(clash.other.text)" }
      return "\"\(clash.label)\" is the label of "
        + (other ?? "\(clash.other.text), and was somebody else's")
    } + [
      "  if two of these are one: silp names same FIRST SECOND",
      "  if they are not, give the second another label: silp label set SECOND",
    ]
  }

  private func twins<Value>(
    _ filed: [Filed<Value>], _ keys: (Value) -> [String]
  ) -> [(ShortReference, ShortReference, String)] {
    var seen: [String: ShortReference] = [:]
    var found: [(ShortReference, ShortReference, String)] = []
    for item in filed {
      let taken = keys(item.value).first { seen[$0] != nil }
      if let taken, let first = seen[taken] {
        // This copy's own first: it is the one that is likelier to stay.
        let pair = [first, item.reference].sorted()
        found.append((pair[0], pair[1], taken))
      }
      for key in keys(item.value) where seen[key] == nil { seen[key] = item.reference }
    }
    return found
  }
}
