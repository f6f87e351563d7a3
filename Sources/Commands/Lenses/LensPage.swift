internal import Lenses
internal import Reports
internal import ReviewModel
internal import Views

/// Prints what lenses answer, in their fixed order.
struct LensPage {
  private let table: LensTable

  init(_ table: LensTable) { self.table = table }

  /// Everything some lenses ask, under their themes.
  func print(_ lenses: [Lens], _ output: OutputOptions, console: Console = .current) {
    let answers = table.answers(lenses)
    if output.json {
      console.say(JSONText.array(answers.map { json($0) }))
      return
    }
    if output.plain || output.isAccessible(console.environment) {
      var rows = Table("lens", "title", "kind", "words", "records")
      for answer in answers {
        rows.add(
          answer.lens.description, table.wording.title(answer.lens), kind(answer),
          table.wording.sentences(answer).joined(separator: " "), "\(answer.records.count)")
      }
      rows.print(output)
      return
    }
    for theme in Lens.Theme.allCases {
      let here = lenses.filter { $0.theme == theme }
      let speaking = here.filter { lens in
        answers.contains { $0.lens == lens.code && $0.stance != .needs }
      }
      guard !speaking.isEmpty else { continue }
      console.say(table.wording.title(theme).uppercased())
      for lens in speaking { say(lens, answers.filter { $0.lens == lens.code }, console) }
    }
    let partial = answers.first { $0.stance == .prompt && !$0.partial.isEmpty }
    if let words = partial.flatMap({ table.wording.partialWords($0) }) {
      for line in Paragraph.lines(words) { console.say(line) }
      console.say("")
    }
    let silent = answers.filter { $0.stance == .needs }.map(\.lens.description)
    if !silent.isEmpty {
      let words = "Nobody has filled in what these look at: \(silent.joined(separator: " "))."
      for line in Paragraph.lines(
        words + " Each says what it would need: silp lens \(silent[0])", after: "")
      { console.say(line) }
    }
  }

  private func say(_ lens: Lens, _ answers: [LensAnswer], _ console: Console) {
    let places = LensTable.choice(lens.code, table.view.review)?.value.places ?? []
    let chosen =
      places.isEmpty ? "" : " (chosen: \(places.map(\.rawValue).joined(separator: ", ")))"
    console.say("\(lens.code)  \(table.wording.title(lens.code))\(chosen)")
    for answer in answers where !isCheck(answer) { say(answer, console) }
    let asked = agencies(answers)
    if !asked.isEmpty {
      let words = "To be asked to check \(asked.count == 1 ? "its record" : "their records"): "
      let list = asked.joined(separator: ", ") + " (silp lens \(lens.code))."
      for line in Paragraph.lines(words + list, after: "     ") { console.say(line) }
    }
    console.say("")
  }

  private func isCheck(_ answer: LensAnswer) -> Bool {
    if case .checkRecord = answer.stance { true } else { false }
  }

  /// The agencies that are asked to check their records, each once.
  private func agencies(_ answers: [LensAnswer]) -> [String] {
    var asked: [AgencyID] = []
    for answer in answers {
      if case .checkRecord(let agency) = answer.stance, !asked.contains(agency) {
        asked.append(agency)
      }
    }
    return asked.map { table.view.labels[$0] }
  }

  private func say(_ answer: LensAnswer, isWhole: Bool = false, _ console: Console) {
    for sentence in table.wording.sentences(answer, isWhole: isWhole) {
      for line in Paragraph.lines(sentence, after: "     ") { console.say(line) }
    }
  }

  /// One lens: what it looks at and whence, what it asks, and the entries behind that.
  func printWhole(_ lens: Lens, _ output: OutputOptions, console: Console = .current) {
    let answers = table.answers([lens])
    if output.json {
      console.say(JSONText.array(answers.map { json($0) }))
      return
    }
    if !output.plain, !output.isAccessible(console.environment) {
      console.say("\(lens.code)  \(table.wording.title(lens.code))")
      var source = "From \(lens.source.document)"
      if let words = lens.source.words { source += ": “\(words)”" }
      for line in Paragraph.lines(table.wording.about(lens.code), after: "     ") {
        console.say(line)
      }
      for line in Paragraph.lines(source, after: "     ") { console.say(line) }
      if answers.isEmpty { console.say("     " + quiet(lens)) }
      for answer in answers { say(answer, isWhole: true, console) }
    }
    let view = table.view
    let entries = Dictionary(
      view.review.entries.map { ($0.id.record, $0) }, uniquingKeysWith: { one, _ in one })
    var rows = Table("no", "date", "agency", "event")
    var seen: Set<RecordID> = []
    for record in answers.flatMap(\.records) where seen.insert(record).inserted {
      guard let entry = entries[record] else {
        rows.add(view.referenceTold(record), "", "", "")
        continue
      }
      rows.add(
        entry.reference.text, view.words(entry.value.date), view.labels[entry.value.agency],
        view.words(entry.value.event))
    }
    if !seen.isEmpty { rows.print(output) }
  }

  private func quiet(_ lens: Lens) -> String {
    if table.settings.off.contains(lens.code) {
      return "It is off; choose it, or switch it on in en/lenses.yaml."
    }
    return lens.kinds.contains(LensReading(table.view.review, table.settings).kind)
      ? "It has nothing to ask." : "It belongs to another kind of review."
  }

  private func kind(_ answer: LensAnswer) -> String {
    switch answer.stance {
    case .prompt: "question"
    case .checkRecord: "check your record"
    case .needs: "needs"
    case .passed: "passed"
    case .explained: "explained"
    case .noted: "noted"
    case .incomplete: "incomplete"
    }
  }

  private func json(_ answer: LensAnswer) -> String {
    func list(_ words: [String]) -> String {
      "[" + words.map(JSONText.string).joined(separator: ", ") + "]"
    }
    let view = table.view
    let lens = Lens.named(answer.lens)
    let members: [(String, String)] = [
      ("lens", JSONText.string(answer.lens.description)),
      ("title", JSONText.string(table.wording.title(answer.lens))),
      ("kind", JSONText.string(kind(answer))), ("sentence", JSONText.string(answer.sentence)),
      ("about", JSONText.string(answer.subject.map { view.labels[$0] } ?? "")),
      ("words", list(table.wording.sentences(answer, isWhole: true))),
      ("records", list(answer.records.map { view.referenceTold($0) })),
      ("not-recorded", list(answer.silent.map { view.referenceTold($0) })),
      ("source", JSONText.string(lens?.source.document ?? "")),
    ]
    return "{" + members.map { JSONText.string($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }
}
