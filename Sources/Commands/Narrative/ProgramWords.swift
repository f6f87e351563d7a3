internal import Documents
internal import Reports
internal import ReviewModel
internal import Views

/// What the program writes in the sections of a report, without any words of the reviewer's.
///
/// As the public would read it, with exact dates: taken over, it goes to every reader, and dates are
/// coarsened then as in all words.
struct ProgramWords {
  private let blocks: [Block]
  private let numbers: [String: RecordID]

  init(_ workspace: Workspace, _ kind: ReportKind) throws {
    let view = DeidentifiedReview(workspace.review, for: .public, dates: .exact)
    var maker = ReportMaker(workspace: workspace, view: view)
    maker.pictures = ReportMaker.Pictures(genogram: false, ecomap: false, timeline: false)
    maker.leavesWordsOut = true
    let file = try maker.file(kind)
    blocks = try Document(odt: file.odt, metadata: file.metadata).blocks
    numbers = Dictionary(view.review.items.map { ($0.reference.text, $0.id) }) { one, _ in one }
  }

  /// What it writes in a section, as Markdown; nothing where the template has no such section.
  func text(of section: ReportSection) throws -> String {
    let numbers = Set(numbers.keys)
    return section.words(in: blocks) { numbers.contains($0) } ?? ""
  }

  /// The same with references to records.
  func words(of section: ReportSection) throws -> LabelledText {
    LabelledText(plain: try text(of: section)).referring { numbers[$0.text] }.text
  }
}

/// How the reviewer's words for a report stand to the data.
struct NarrativeStanding {
  private let workspace: Workspace
  private let words: NarrativeWords
  private let program: ProgramWords?

  init(_ workspace: Workspace, _ kind: ReportKind) {
    self.workspace = workspace
    words = NarrativeWords(workspace)
    let isTaken = workspace.review.narratives.contains {
      $0.value.report.text == kind.rawValue && $0.value.basis != nil
    }
    // Where the review does not yet say what it is there is nothing to compare with.
    program = isTaken ? try? ProgramWords(workspace, kind) : nil
  }

  /// Whether the data have changed since the words were settled with them.
  func isBehind(_ filed: Filed<Narrative>, _ section: ReportSection) throws -> Bool {
    guard let basis = filed.value.basis, let program else { return false }
    return words.text(try program.words(of: section)) != words.text(basis)
  }

  /// How a section stands, in few words.
  func told(_ filed: Filed<Narrative>, _ section: ReportSection) throws -> String {
    let conflicts = NarrativeConflict.count(in: filed.value.words)
    if conflicts > 0 { return "\(conflicts) to settle" }
    guard filed.value.basis != nil else { return "yours" }
    return try isBehind(filed, section) ? "data changed: merge" : "taken over"
  }
}

/// What the reviewer is told of their words when a report is made, and when it is checked.
enum NarrativeNotes {
  /// What is still to be done about the words of a report, a line each.
  static func open(_ workspace: Workspace, _ kind: ReportKind) -> [String] {
    let standing = NarrativeStanding(workspace, kind)
    return ReportSection.all(of: kind).compactMap { section in
      let found = FoundSection(kind: kind, section: section, review: workspace.review)
      guard let filed = found.filed else { return nil }
      let conflicts = NarrativeConflict.count(in: filed.value.words)
      if conflicts > 0 {
        return
          "\(found.name): \(Count.of(conflicts, "place")) to settle, where you and the data both "
          + "changed; your words are printed: silp narrative edit \(found.word)"
      }
      guard (try? standing.isBehind(filed, section)) == true else { return nil }
      return "\(found.name): the data changed since you took it over: silp narrative merge "
        + found.word
    }
  }

  /// Says what these readers will find other than the reviewer wrote it.
  static func tell(
    _ workspace: Workspace, _ view: DeidentifiedReview, _ kind: ReportKind, _ document: [UInt8]?
  ) {
    let console = Console.current
    for line in open(workspace, kind) { console.tell("note: \(line)") }
    let seen = Set(view.review.items.map(\.id))
    let places = document.map(Self.places)
    for section in ReportSection.all(of: kind) {
      guard let filed = workspace.review.narrative(section, of: kind) else { continue }
      let records = filed.value.words.spans.compactMap {
        if case .record(let id) = $0 { id } else { nil }
      }
      let items = workspace.review.items.filter { records.contains($0.id) }
      let hidden = items.filter { !seen.contains($0.id) }.map(\.reference.text)
      if !hidden.isEmpty {
        console.tell(
          "note: the words for \(section.code) refer to \(hidden.joined(separator: ", ")), which "
            + "these readers do not see; no number and no words of it are printed")
      }
      guard let places else { continue }
      let told = view.narrative(Code(making: section.code), of: Code(making: kind.rawValue))
      let absent = (told?.numbers ?? []).subtracting(places).sorted()
      if !absent.isEmpty {
        console.tell(
          "note: \(absent.joined(separator: ", ")) in the words for \(section.code) "
            + "\(absent.count == 1 ? "stands" : "stand") nowhere else in this document, so "
            + "\(absent.count == 1 ? "it leads" : "they lead") nowhere")
      }
    }
  }

  private static func places(_ document: [UInt8]) -> Set<String> {
    let blocks = (try? Document(odt: document, metadata: DocumentMetadata(title: "")))?.blocks ?? []
    return blocks.places
  }
}
