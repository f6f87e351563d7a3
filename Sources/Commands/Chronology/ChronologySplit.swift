internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import Views

/// Makes two entries of one.
struct ChronologySplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Make two entries of one that tells two events.",
    discussion: """
      The first part stays, with its number and all that the record says besides; the second becomes
      a new entry of the same date and agency. --move takes a field over to the second.
      Example: silp chronology split C12 --at "Later that day"
      Example: silp chronology split C12 --first "Mother rang." --second "Home visit." --date "4 May 2025" --move seen
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The entry: C12.") var entry: String
  @Option(help: "The words the second part begins with.") var at: String?
  @Option(help: "What the first part says.") var first: String?
  @Option(help: "What the second part says.") var second: String?
  @Option(help: "When the second was, if not then.") var date: String?
  @Option(help: "At what time the second was, if not then.") var time: String?
  @Option(help: "A field that belongs to the second: response, seen; may be repeated.")
  var move: [String] = []

  func validate() throws {
    guard (at != nil) != (first != nil || second != nil), (first == nil) == (second == nil) else {
      throw ValidationError("Say --at \"words\", or both --first and --second.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).entry(entry)
    let (start, rest) = try texts(of: known, workspace)
    var (one, other) = (known.value, known.value)
    one.event = start
    other = ChronologyEntry(
      date: one.date, dateAsWritten: one.dateAsWritten, time: one.time, end: one.end,
      agency: one.agency, source: one.source, sequence: one.sequence, event: rest,
      themes: one.themes, provenance: .split(from: known.id), restrictions: one.restrictions,
      restricted: one.restricted)
    try redate(&other, workspace)
    for word in move {
      let part = try EntryPart.reading(word, "--move")
      // What both have is only taken from the first.
      part.move(from: &one, to: &other)
    }
    var batch = Batch()
    batch.revise(known.id.record, .entry(one.remembering(known.value)))
    batch.create(.entry(other))
    let references = try workspace.commit(batch, "split \(known.reference.text)")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let console = Console.current
    let new = references.first { $0 != known.reference }?.text ?? ""
    console.say("\(known.reference.text) now: \(view.words(one.event))")
    console.say("added \(new): \(view.words(other.event))")
  }

  private func redate(_ entry: inout ChronologyEntry, _ workspace: Workspace) throws {
    let dates = WrittenDates(workspace.review)
    if let date {
      let written = try dates.date(date, "--date")
      entry.date = written.date
      entry.dateAsWritten = try workspace.label(date)
      entry.time = written.time
      entry.end = nil
      entry.sequence = nil
    }
    if let time { entry.time = try dates.time(time, "--time") }
  }

  private func texts(
    of known: Filed<ChronologyEntry>, _ workspace: Workspace
  ) throws -> (LabelledText, LabelledText) {
    if let first, let second {
      return (
        try EntryFieldOptions.text(first, "--first", workspace),
        try EntryFieldOptions.text(second, "--second", workspace)
      )
    }
    let view = DeidentifiedReview(
      workspace.review, for: .panel, clearances: Set(Restriction.allCases))
    let words = view.words(try workspace.label(at ?? ""))
    let cut = TextCut(known.value.event, words: { view.words(LabelledText([$0])) })
    switch cut.cut(at: words) {
    case .success(let parts): return parts
    case .failure(let fault):
      let why =
        switch fault {
        case .notThere: "\"\(words)\" does not stand in \(known.reference.text)"
        case .severalTimes: "\"\(words)\" stands in \(known.reference.text) more than once"
        case .withinLabel: "\"\(words)\" begins within a label"
        case .nothingBefore: "nothing of \(known.reference.text) stands before \"\(words)\""
        }
      throw Complaint(
        why,
        hint: "nothing was changed; give more of its words (silp chronology show "
          + "\(known.reference.text)), or both --first and --second")
    }
  }
}

/// Cuts a text in two at words of it, as they are printed.
struct TextCut {
  private let spans: [LabelledText.Span]
  private let words: [String]

  /// Why a text cannot be cut there.
  enum Fault: Error {
    case notThere, severalTimes, withinLabel, nothingBefore
  }

  init(_ text: LabelledText, words: (LabelledText.Span) -> String) {
    spans = text.spans
    self.words = spans.map(words)
  }

  /// The text before the words, and the text from them on, without white space where they meet.
  func cut(at wanted: String) -> Result<(LabelledText, LabelledText), Fault> {
    let letters = Array(words.joined())
    let wanted = Array(wanted)
    guard !wanted.isEmpty, wanted.count <= letters.count else { return .failure(.notThere) }
    let places = (0...(letters.count - wanted.count)).filter { start in
      zip(letters[start...], wanted).allSatisfy { $0.lowercased() == $1.lowercased() }
    }
    guard let place = places.first else { return .failure(.notThere) }
    guard places.count == 1 else { return .failure(.severalTimes) }
    return parts(at: place)
  }

  private func parts(at place: Int) -> Result<(LabelledText, LabelledText), Fault> {
    var (before, after) = (LabelledText([]), LabelledText([]))
    var offset = 0
    for (span, word) in zip(spans, words) {
      let end = offset + word.count
      if end <= place {
        before.append(span)
      } else if offset >= place {
        after.append(span)
      } else if case .plain(let text) = span, text.count == word.count {
        let cut = text.index(text.startIndex, offsetBy: place - offset)
        before.append(.plain(String(text[..<cut])))
        after.append(.plain(String(text[cut...])))
      } else {
        return .failure(.withinLabel)
      }
      offset = end
    }
    before = before.withoutSpaceAtItsEnd
    return before.isEmpty ? .failure(.nothingBefore) : .success((before, after))
  }
}

extension LabelledText {
  fileprivate var withoutSpaceAtItsEnd: LabelledText {
    guard case .plain(var text)? = spans.last else { return self }
    while text.last?.isWhitespace == true { text.removeLast() }
    return LabelledText(spans.dropLast() + [.plain(text)])
  }
}
