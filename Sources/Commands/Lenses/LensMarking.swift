internal import ArgumentParser
internal import Lenses
internal import Reports
internal import ReviewModel
internal import Views

/// Marks entries as what they are about, so that lenses can count them.
struct LensMarking: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark entries as what they are about, so that lenses can count them.",
    discussion: """
      Without a mark, lists the marks there are and how many entries bear each.
      Example: silp lens mark injury C50 C78
      Example: silp lens mark injury C78 --drop
      Example: silp lens mark
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The mark: injury, referral, new-worker.") var mark: String?
  @Argument(help: "The entries: C12 C13.") var entries: [String] = []
  @Flag(help: "Take the mark off them.") var drop = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    guard let word = mark else { return try list(workspace) }
    let mark = try Self.reading(word)
    guard !entries.isEmpty else {
      throw Complaint(
        "say which entries", hint: "example: silp lens mark \(mark.rawValue) C12 C13", exit: .usage)
    }
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    var changed: [String] = []
    for filed in try entries.map({ try lookup.entry($0) }) {
      var entry = filed.value
      entry.themes.removeAll { $0 == mark.code }
      if !drop { entry.themes.append(mark.code) }
      guard Set(entry.themes) != Set(filed.value.themes), !changed.contains(filed.reference.text)
      else { continue }
      batch.revise(filed.id.record, .entry(entry))
      changed.append(filed.reference.text)
    }
    let words =
      "\(drop ? "no longer marked" : "marked") "
      + "\(Count.of(changed.count, "entry", "entries")) as \(mark.rawValue)"
    if !batch.isEmpty { try workspace.commit(batch, words) }
    Console.current.say(batch.isEmpty ? "that is so already; nothing changed" : words)
  }

  private static func reading(_ word: String) throws(Complaint) -> LensMark {
    if let mark = LensMark(rawValue: word) { return mark }
    let nearest = NearestWord.to(word, among: LensMark.allCases.map(\.rawValue))
    throw Complaint(
      "there is no such mark: \(word)",
      hint: (nearest.map { "perhaps \($0)? " } ?? "") + "see: silp lens mark", exit: .usage)
  }

  private func list(_ workspace: Workspace) throws {
    let table = try LensTable(workspace.review)
    let entries = table.view.review.entries
    var counts: [Code: Int] = [:]
    for theme in entries.flatMap(\.value.themes) { counts[theme, default: 0] += 1 }
    var rows = Table("mark", "an entry about", "entries")
    for mark in LensMark.allCases {
      rows.add(mark.rawValue, table.wording.word(for: mark), "\(counts[mark.code] ?? 0)")
    }
    rows.print(output)
  }
}
