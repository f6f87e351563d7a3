internal import ReviewModel

/// What of a record a step was about, for telling what was taken back or done again.
struct ReversedWords {
  /// The words of a text as the person reads them.
  let words: (LabelledText) -> String

  /// `"first words"` of a record the step made, or `: who takes it on, "..."` of one it changed;
  /// nothing where its number says enough.
  func of(_ before: Record?, _ after: Record?) -> String {
    guard let before else { return after.flatMap(made) ?? "" }
    guard let after else { return made(before) ?? "" }
    switch (before, after) {
    case (.note, .note(let note)): return quoted(note.text)
    case (.concern(let before), .concern(let after)): return listed(parts(before, after))
    case (.recommendation(let before), .recommendation(let after)):
      return listed(parts(before, after))
    case (.finding(let before), .finding(let after)): return listed(parts(before, after))
    case (.pledge(let before), .pledge(let after)):
      return listed(before.kept == after.kept ? [] : ["whether it was kept"])
    case (.fact(let before), .fact(let after)):
      return listed(before.knowers == after.knowers ? [] : ["who knew it"])
    case (.participant(let before), .participant(let after)):
      let isCall = before.arrangements.calls != after.arrangements.calls
      return listed(isCall ? ["whether they are to be called"] : [])
    default: return ""
    }
  }

  /// The first words of a record, of which there are some worth telling.
  private func made(_ record: Record) -> String? {
    switch record {
    case .note(let note): quoted(note.text)
    case .concern(let concern): concern.risk.map { quoted($0.words) } ?? ": the way for conduct"
    case .recommendation(let recommendation): quoted(recommendation.text)
    case .pledge(let pledge): quoted(pledge.words)
    case .finding(let finding): quoted(finding.title)
    default: nil
    }
  }

  private func parts(_ before: Concern, _ after: Concern) -> [String] {
    guard let before = before.risk, let after = after.risk else { return [] }
    var parts = [
      part("who takes it on", before.taker, after.taker),
      part("where it is taken", before.to, after.to), part("by when", before.by, after.by),
    ]
    if before.outcome != after.outcome { parts.append(outcome(after.outcome)) }
    return parts.compactMap(\.self)
  }

  private func outcome(_ outcome: Concern.Outcome) -> String {
    switch outcome {
    case .open: "that it is open again"
    case .referred(_, let who): "that it was referred, accepted by" + quoted(who)
    case .handedOver(let to, _): "that it was left with" + quoted(to)
    }
  }

  private func parts(_ before: Recommendation, _ after: Recommendation) -> [String] {
    [
      before.text == after.text ? nil : "its words" + quoted(after.text),
      before.owner == after.owner ? nil : "who can do it",
      part("how it will be known", before.measure, after.measure),
      before.due == after.due ? nil : "by when",
      before.findings == after.findings ? nil : "what it answers",
    ].compactMap(\.self)
  }

  private func parts(_ before: Finding, _ after: Finding) -> [String] {
    let said = after.tested?.dissent ?? []
    let isDissent = (before.tested?.dissent ?? []) != said
    return [
      before.grounds == after.grounds ? nil : "what it rests on",
      before.tested?.verdict == after.tested?.verdict ? nil : "what the room made of it",
      isDissent ? "who sees it otherwise" + (said.last.map(quoted) ?? "") : nil,
    ].compactMap(\.self)
  }

  private func part(_ name: String, _ before: Stated, _ after: Stated) -> String? {
    before == after ? nil : name + (after.text.map(quoted) ?? "")
  }

  private func listed(_ parts: [String]) -> String {
    parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
  }

  private func quoted(_ text: LabelledText) -> String {
    let text = words(text)
    return " \"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
  }
}
