internal import Intake
internal import ReviewModel
internal import Views

/// Prints proposals as the person asked for them.
struct DuplicateList {
  private let events: EventView
  private let proposals: [DuplicateProposal]

  init(_ events: EventView, _ proposals: [DuplicateProposal]) {
    self.events = events
    self.proposals = proposals
  }

  func print(_ output: OutputOptions, console: Console = .current) {
    if output.json {
      console.say(JSONText.array(proposals.enumerated().map { json($0.offset + 1, $0.element) }))
    } else if output.plain || output.isAccessible(console.environment) {
      table.print(output)
    } else {
      for (place, proposal) in proposals.enumerated() {
        for line in lines(place + 1, proposal) { console.say(line) }
      }
      console.tell(summary)
    }
  }

  private var summary: String {
    proposals.isEmpty
      ? "No entries look like one event that is not decided on."
      : "\(Count.of(proposals.count, "event")) to decide on; words in [brackets] stand in that "
        + "record alone."
  }

  private func group(_ proposal: DuplicateProposal) -> [Filed<ChronologyEntry>] {
    proposal.entries.compactMap { events[$0] }
  }

  private func lines(_ number: Int, _ proposal: DuplicateProposal) -> [String] {
    let group = group(proposal)
    let indent = "    "
    var lines: [String] = []
    for (place, reason) in events.reasons(proposal).enumerated() {
      let opening = place == 0 ? "\(number)." : ""
      let pad = String(repeating: " ", count: max(0, 4 - opening.count))
      lines += Paragraph.lines(reason, after: opening + pad)
    }
    let width = group.map(\.reference.text.count).max() ?? 0
    for (entry, words) in zip(group, events.marked(group)) {
      let number = entry.reference.text
      let pad = String(repeating: " ", count: width - number.count + 2)
      let opening = indent + number + pad
      lines += Paragraph.lines(events.heading(entry), after: opening)
      lines += Paragraph.lines(words, after: String(repeating: " ", count: opening.count))
    }
    let differences = events.differences(group)
    for (place, line) in differences.enumerated() {
      lines += Paragraph.lines(line, after: place == 0 ? indent + "differ:  " : "             ")
    }
    let numbers = group.map(\.reference.text).joined(separator: " ")
    lines.append(indent + "one event:   silp chronology link \(numbers)")
    lines.append(indent + "not one:     silp chronology different \(numbers)")
    return lines + [""]
  }

  private var table: Table {
    var table = Table("event", "no", "date", "agency", "why", "words", "differ")
    for (place, proposal) in proposals.enumerated() {
      let group = group(proposal)
      let reasons = events.reasons(proposal).joined(separator: ". ")
      let differences = events.differences(group).joined(separator: ". ")
      for (entry, words) in zip(group, events.marked(group)) {
        table.add(
          "\(place + 1)", entry.reference.text, events.when(entry),
          events.view.labels[entry.value.agency], reasons, words, differences)
      }
    }
    return table
  }

  private func json(_ number: Int, _ proposal: DuplicateProposal) -> String {
    let group = group(proposal)
    let entries = zip(group, events.marked(group)).map { entry, words in
      JSONText.object([
        ("no", entry.reference.text), ("date", events.when(entry)),
        ("agency", events.view.labels[entry.value.agency]),
        ("event", events.view.words(entry.value.event)), ("marked", words),
      ])
    }
    func list(_ words: [String]) -> String {
      "[" + words.map(JSONText.string).joined(separator: ", ") + "]"
    }
    return "{\"event\": \"\(number)\", \"why\": \(list(events.reasons(proposal))), "
      + "\"differ\": \(list(events.differences(group))), "
      + "\"entries\": [\(entries.joined(separator: ", "))]}"
  }
}

/// Prints what was decided about entries that look alike.
struct DecisionList {
  private let events: EventView
  private let only: AgencyID?

  init(_ events: EventView, _ only: AgencyID?) {
    self.events = events
    self.only = only
  }

  func print(_ output: OutputOptions) {
    var table = Table("no", "decided", "entries", "why")
    for link in events.view.review.links {
      let isWanted =
        only == nil || link.value.entries.contains { events[$0]?.value.agency == only }
      guard isWanted else { continue }
      table.add(
        link.reference.text, link.value.verdict.rawValue,
        link.value.entries.map(events.reference).joined(separator: " "),
        events.view.words(link.value.reason) ?? "")
    }
    table.print(output)
  }
}
