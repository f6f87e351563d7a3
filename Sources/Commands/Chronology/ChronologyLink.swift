internal import ArgumentParser
internal import Intake
internal import ReviewModel

/// Says that entries tell one event.
struct ChronologyLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Say that entries tell one event.",
    discussion: """
      Each entry keeps its own words and its own source, and is shown as also
      recorded by the others. With an entry that is linked already, the others
      join it.
      Example: silp chronology link C12 C40 C77 --reason "Both officers were at the door"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The entries, at least two: C12 C40.") var entries: [String]
  @Option(help: "Why, in your words.") var reason: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let picked = try Lookup(review: review).events(entries, least: 2).map(\.id)
    let met = review.links.filter { link in
      link.value.verdict == .sameEvent && link.value.entries.contains(where: picked.contains)
    }
    let all = LinkedEntries.inOrder(picked + met.flatMap(\.value.entries), of: review)
    try LinkedEntries.refuseApart(all, in: review)
    let numbers = LinkedEntries.words(all, in: review)
    if reason == nil, met.count == 1, Set(met[0].value.entries) == Set(all) {
      return Console.current.say("\(numbers) are linked already (\(met[0].reference.text))")
    }
    var batch = Batch()
    let said = try reason.map { Stated.recorded(try workspace.label($0, batch: batch)) }
    let kept = met.first
    let link = EntryLink(all, .sameEvent, reason: said ?? kept?.value.reason ?? .notRecorded)
    if let kept {
      batch.revise(kept.id.record, .link(link))
      for other in met.dropFirst() { batch.remove(other.id.record) }
    } else {
      batch.create(.link(link))
    }
    let references = try workspace.commit(batch, "linked entries as one event")
    let number = references.first ?? kept?.reference
    Console.current.say("\(numbers) are one event (\(number?.text ?? ""))")
    tellContradictions(all, review)
  }

  private func tellContradictions(_ entries: [EntryID], _ review: Review) {
    let events = EventView(review, withRestricted: true, short: false)
    let comparison = FactComparison(review)
    let group = entries.compactMap { events[$0] }
    var count = 0
    for (place, one) in group.enumerated() {
      for other in group[(place + 1)...] {
        count += comparison.differences(one.value, other.value).count(where: \.isContradiction)
      }
    }
    guard count > 0 else { return }
    Console.current.tell(
      "note: they contradict each other in \(Count.of(count, "point")); "
        + "see: silp chronology contradictions")
  }
}

/// Says that entries do not tell one event.
struct ChronologyDifferent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different", abstract: "Say that entries tell different events.",
    discussion: """
      They are not proposed as one event again.
      Example: silp chronology different C12 C40
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The entries, at least two: C12 C40.") var entries: [String]
  @Option(help: "Why, in your words.") var reason: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let picked = LinkedEntries.inOrder(
      try Lookup(review: review).events(entries, least: 2).map(\.id), of: review)
    let numbers = LinkedEntries.words(picked, in: review)
    try LinkedEntries.refuseTogether(picked, in: review)
    if reason == nil, let known = LinkedEntries.apart(picked, in: review) {
      return Console.current.say("\(numbers) are told apart already (\(known.reference.text))")
    }
    var batch = Batch()
    let said = try reason.map { Stated.recorded(try workspace.label($0, batch: batch)) }
    batch.create(.link(EntryLink(picked, .different, reason: said ?? .notRecorded)))
    let references = try workspace.commit(batch, "told entries apart")
    Console.current.say(
      "\(numbers) are different events (\(references.first?.text ?? ""))")
  }
}

/// Takes a decision on entries back.
struct ChronologyUnlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Take back that entries are one event, or are different.",
    discussion: """
      The entries stay as they are, and may be proposed again.
      Example: silp chronology unlink M3
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The decisions, by number: M3.") var decisions: [String]

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    let review = workspace.review
    var batch = Batch()
    var told: [String] = []
    for word in decisions {
      let link = try Lookup(review: review).link(word)
      guard !batch.removed.contains(link.id.record) else { continue }
      batch.remove(link.id.record)
      told.append(LinkedEntries.words(link.value.entries, in: review))
    }
    _ = try workspace.commit(batch, "took back a decision on entries")
    for numbers in told { Console.current.say("nothing is decided about \(numbers) any more") }
  }
}
