/// Collects what a reader left while a document is gone through.
struct RemarkCollector {
  private(set) var remarks: [ReturnedCopy.Remark] = []
  private var paragraphs: [Paragraph] = []
  private var headings: [(level: Int, words: String, place: String)] = []
  private var ranges: [String: String] = [:]
  /// The words of the paragraph before, as they were.
  private var last = ""
  /// Who put in, or took out, the whole of the paragraph before.
  private var whole: TrackedChange?

  /// A stretch of words that was changed in one way, or not at all.
  private struct Run {
    var words: String
    let change: TrackedChange?
  }

  private struct Paragraph {
    var runs: [Run] = []
    var place = ""
    /// The remarks that stand in it, each with the words it stands at.
    var remarks: [(remark: ReaderRemark, passage: String)] = []

    /// Its words before anything was changed.
    var before: String {
      RemarkCollector.folded(
        runs.filter { $0.change == nil || $0.change?.kind == .deleted }.map(\.words).joined())
    }
  }

  /// How long a passage may be that a remark is kept with.
  private static let longest = 600

  static func folded(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func startParagraph() { paragraphs.append(Paragraph()) }

  mutating func add(_ words: String, _ change: TrackedChange?) {
    guard change?.kind != .gone else { return }
    if change?.kind != .deleted { for id in ranges.keys { ranges[id, default: ""] += words } }
    guard var paragraph = paragraphs.popLast() else { return }
    if let last = paragraph.runs.last, last.change?.kind == change?.kind,
      last.change?.author == change?.author
    {
      paragraph.runs[paragraph.runs.count - 1].words += words
    } else {
      paragraph.runs.append(Run(words: words, change: change))
    }
    paragraphs.append(paragraph)
  }

  /// A place that has a name.
  mutating func place(_ name: String) {
    guard name.hasPrefix("section"), !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].place = name
  }

  mutating func startRange(_ id: String) { ranges[id] = "" }

  /// A remark whose words it stands at are complete.
  mutating func add(_ remark: ReaderRemark, range id: String?) {
    let passage = Self.folded(id.flatMap { ranges.removeValue(forKey: $0) } ?? "")
    if paragraphs.isEmpty {
      remarks.append(made(.remark(remark.told), remark.author, remark.date, passage))
    } else {
      paragraphs[paragraphs.count - 1].remarks.append((remark, passage))
    }
  }

  mutating func endParagraph(level: Int?) {
    guard let paragraph = paragraphs.popLast() else { return }
    let before = paragraph.before
    if let level {
      headings.removeAll { $0.level >= level }
      let words = before.isEmpty ? Self.folded(paragraph.runs.map(\.words).joined()) : before
      headings.append((level, words, paragraph.place))
    }
    for (remark, passage) in paragraph.remarks {
      remarks.append(
        made(
          .remark(remark.told), remark.author, remark.date,
          passage.isEmpty ? Self.cut(before, at: "") : Self.cut(passage, at: "")))
    }
    tell(paragraph, before)
    if !before.isEmpty { last = before }
  }

  private func made(
    _ said: ReturnedCopy.Said, _ author: String, _ date: String, _ passage: String
  ) -> ReturnedCopy.Remark {
    ReturnedCopy.Remark(
      said: said, author: Self.folded(author), day: String(date.prefix(10)),
      heading: headings.last?.words ?? "",
      place: headings.last { !$0.place.isEmpty }?.place ?? "", passage: passage)
  }

  /// Tells what was changed in a paragraph; what went where something came is one change.
  private mutating func tell(_ paragraph: Paragraph, _ before: String) {
    let runs = paragraph.runs.filter { !$0.words.allSatisfy(\.isWhitespace) || $0.change == nil }
    let changed = runs.filter { $0.change != nil }
    guard !changed.isEmpty else {
      if !before.isEmpty { whole = nil }
      return
    }
    if let change = wholeChange(runs), goesOn(change, Self.folded(changed.map(\.words).joined())) {
      return
    }
    whole = wholeChange(runs)
    var place = 0
    while place < runs.count {
      let run = runs[place]
      guard let change = run.change else {
        place += 1
        continue
      }
      let next = runs.dropFirst(place + 1).first
      if let other = next?.change, other.kind != change.kind, other.author == change.author {
        let (old, new) =
          change.kind == .deleted ? (run.words, next?.words) : (next?.words ?? "", run.words)
        add(.replaced(Self.folded(old), by: Self.folded(new ?? "")), change, before, old)
        place += 2
        continue
      }
      let words = Self.folded(run.words)
      add(
        change.kind == .inserted ? .inserted(words) : .deleted(words), change, before,
        change.kind == .deleted ? run.words : "")
      place += 1
    }
  }

  private mutating func add(
    _ said: ReturnedCopy.Said, _ change: TrackedChange, _ before: String, _ words: String
  ) {
    let passage = before.isEmpty ? last : before
    remarks.append(made(said, change.author, change.day, Self.cut(passage, at: words)))
  }

  /// The change that made, or took away, the whole of a paragraph.
  private func wholeChange(_ runs: [Run]) -> TrackedChange? {
    guard let change = runs.first?.change, change.kind == .inserted || change.kind == .deleted,
      runs.allSatisfy({ $0.change?.kind == change.kind && $0.change?.author == change.author })
    else { return nil }
    return change
  }

  /// Adds a paragraph to the change that made or took away the one before.
  private mutating func goesOn(_ change: TrackedChange, _ words: String) -> Bool {
    guard let whole, whole.kind == change.kind, whole.author == change.author,
      let last = remarks.last
    else { return false }
    let said: ReturnedCopy.Said
    switch last.said {
    case .inserted(let before) where change.kind == .inserted:
      said = .inserted(before + "\n" + words)
    case .deleted(let before) where change.kind == .deleted: said = .deleted(before + "\n" + words)
    default: return false
    }
    remarks[remarks.count - 1] = ReturnedCopy.Remark(
      said: said, author: last.author, day: last.day, heading: last.heading, place: last.place,
      passage: last.passage)
    return true
  }

  /// A passage that is not too long, round some words of it.
  private static func cut(_ passage: String, at words: String) -> String {
    guard passage.count > longest else { return passage }
    let found = passage.firstRange(of: folded(words))?.lowerBound ?? passage.startIndex
    let start = max(0, passage.distance(from: passage.startIndex, to: found) - longest / 3)
    let rest = passage.dropFirst(start)
    return (start > 0 ? "… " : "") + rest.prefix(longest) + (rest.count > longest ? " …" : "")
  }
}
