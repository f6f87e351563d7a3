internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Views

/// Says what the second day changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what the second day changed in what the first left.",
    discussion: """
      Findings tested, words on the draft, what has changed since, corrections and ideas taken up or
      not, pledges, who was heard for the first time.
      Example: silp diff day1 day2
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The earlier day.") var earlier = "day1"
  @Argument(help: "The later day.") var later = "day2"

  func run() throws {
    let (one, other) = (try DayWord.number(earlier), try DayWord.number(later))
    let workspace = try Workspace.open(options, names: .notNeeded)
    for day in [one, other] where workspace.review.days(day).isEmpty {
      throw Complaint("day \(day) was not held yet", hint: "hold it: silp day \(day)")
    }
    var rows = DiffRows(
      review: workspace.review, view: ScreenLabels.view(workspace.review, output))
    rows.add(DayDifference(workspace.review, from: one, to: other))
    guard !rows.isEmpty else { return Console.current.say("day \(other) changed nothing yet") }
    rows.table.print(output)
  }
}

/// What a later day changed, a row each.
struct DiffRows {
  let review: Review
  let view: DeidentifiedReview
  private(set) var table = Table("what", "no", "words")
  private(set) var isEmpty = true

  init(review: Review, view: DeidentifiedReview) {
    self.review = review
    self.view = view
  }

  mutating func add(_ change: DayDifference) {
    for id in change.tested { addFinding(id) }
    for id in change.untested {
      guard let finding = review.findings.first(where: { $0.id == id }) else { continue }
      row("not tested", finding.reference.text, view.words(finding.value.title))
    }
    for id in change.onDraft { addOnDraft(id) }
    notes("already changed", change.alreadyChanged)
    notes("can change now", change.canChange)
    notes("correction", change.corrections)
    notes("taken up", change.accepted)
    notes("not taken up", change.declined)
    notes("still open", change.open)
    for id in change.pledges {
      guard let pledge = review.pledges.first(where: { $0.id == id }) else { continue }
      row("pledge", pledge.reference.text, view.words(pledge.value.words))
    }
    if !change.newThemes.isEmpty {
      row("new theme", "", change.newThemes.map(\.text).joined(separator: ", "))
    }
    cells("first heard", change.newlyHeard)
    cells("both sides now", change.secondSide)
    people("came to the first only", change.cameEarlierOnly)
    people("came to the second only", change.cameLaterOnly)
  }

  private mutating func addFinding(_ id: FindingID) {
    guard let finding = review.findings.first(where: { $0.id == id }),
      let test = finding.value.tested
    else { return }
    let (verdict, reason): (String, LabelledText?) =
      switch test.verdict {
      case .agreed: ("agreed", nil)
      case .amended(let reason): ("to be amended", reason)
      case .rejected(let reason): ("not agreed", reason)
      }
    let why = reason.map { ": " + view.words($0) } ?? ""
    row(verdict, finding.reference.text, view.words(finding.value.title) + why)
    for words in test.dissent {
      row("seen otherwise", finding.reference.text, view.words(words))
    }
  }

  /// A word on the draft, with what it asks of it and of which section.
  private mutating func addOnDraft(_ id: NoteID) {
    guard let note = review.notes.first(where: { $0.id == id }) else { return }
    let section = note.value.section.map { ", section \($0.text)" } ?? ""
    row(
      "on the draft: \(note.value.kind.rawValue)\(section)", note.reference.text,
      view.words(note.value.text))
  }

  private mutating func notes(_ what: String, _ ids: [NoteID]) {
    for id in ids {
      guard let note = review.notes.first(where: { $0.id == id }) else { continue }
      row(what, note.reference.text, view.words(note.value.text))
    }
  }

  private mutating func cells(_ what: String, _ cells: [GapsBoard.Cell]) {
    for cell in cells {
      guard let episode = review.episodes.first(where: { $0.id == cell.episode }) else { continue }
      row(what, episode.reference.text, view.labels[cell.agency])
    }
  }

  private mutating func people(_ what: String, _ ids: [ParticipantID]) {
    let told = review.participants.filter { ids.contains($0.id) }.map {
      view.labels[$0.value.person]
    }
    if !told.isEmpty { row(what, "", told.joined(separator: ", ")) }
  }

  private mutating func row(_ what: String, _ number: String, _ words: String) {
    isEmpty = false
    table.add(what, number, words)
  }
}
