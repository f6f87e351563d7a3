internal import Documents
internal import LearningDays
internal import Reports
internal import ReviewModel
internal import Settings
internal import Views

/// The papers of one learning day, made, looked through, and put into a folder.
struct Pack {
  let workspace: Workspace
  let view: DeidentifiedReview
  let plan: DayPlan
  let gate: GateOptions
  let access: ReviewOptions

  /// One paper, ready to go out.
  private struct Made {
    let kind: DayPaper.Kind
    let name: String
    let file: FinishedFile
  }

  /// What a release of a paper is called; preflight looks for it.
  static func what(_ kind: DayPaper.Kind, day: Int) -> String { "day\(day)-\(kind.rawValue)" }

  /// Writes everything, or nothing where something in one of them may not go out.
  func write(into folder: String, attendance: NamedCopyReport.Occasion) throws {
    guard !Files.exists(folder) || Files.isFolder(folder) else {
      throw Complaint(
        "\(folder) is a file", hint: "nothing was written; give another folder after -o")
    }
    let gate = Gate(workspace, gate, access)
    let papers = try kinds.map { try made($0) }
    let ready = try papers.map { try gate.ready($0.file, for: folder + "/" + $0.name) }
    try Files.makeFolder(Files.resolve(folder))
    for (paper, ready) in zip(papers, ready) {
      try gate.release(ready, told: Self.told(paper.kind))
    }
    try sign(attendance, in: folder)
  }

  /// The papers there is something to put on.
  private var kinds: [DayPaper.Kind] {
    DayPaper.Kind.of(day: plan.day).filter { kind in
      switch kind {
      case .episodes: !view.review.episodes.isEmpty
      case .findings: !view.review.findings.isEmpty
      case .life: !view.review.subjects.isEmpty
      case .evaluation: !plan.asks.isEmpty
      case .runSheet, .groundRules, .briefing, .capture: true
      }
    }
  }

  private func made(_ kind: DayPaper.Kind) throws -> Made {
    let paper = DayPaper(
      kind, view, plan: plan, person: try person(), codes: try codes(),
      edition: try workspace.edition(for: view))
    let bytes = try FilledTemplate.bytes(
      paper.values, paper.metadata, template: nil, standard: "en/\(kind.rawValue).fodt")
    let what = Self.what(kind, day: plan.day)
    return Made(
      kind: kind, name: what + ".odt", file: FinishedFile(bytes, what: what, of: view))
  }

  /// What the one it is about is called: "child", "adult".
  private func person() throws -> String {
    let kinds = try SettingsFiles.kinds()
    let kind = view.review.details.flatMap { kinds[$0.value.kind] } ?? kinds.kinds.first
    let words = kind?.subject ?? "the person"
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  private func codes() throws -> DayPaper.Codes {
    DayPaper.Codes(
      agencies: view.review.agencies.map { ($0.value.code.text, view.labels[$0.id]) },
      themes: try SettingsFiles.codebook(of: view.review).inUse.map {
        ($0.code.text, view.words($0.title))
      })
  }

  /// The sheet to sign, where there are names to print and somebody was asked.
  private func sign(_ occasion: NamedCopyReport.Occasion, in folder: String) throws {
    let console = Console.current
    guard workspace.namesOpen else {
      return console.tell(
        "note: the names file is not open, so there is no sheet to sign: silp report attendance "
          + "--day \(plan.day) -o attendance.odt")
    }
    guard !view.invited(day: plan.day).isEmpty else {
      return console.tell(
        "note: nobody was asked to day \(plan.day) yet, so there is no sheet to sign: silp "
          + "participant add")
    }
    try ReportAttendance.make(
      NamedCopyMaker(
        "attendance", in: workspace, access, gate,
        .given(output: "\(folder)/day\(plan.day)-attendance.odt")),
      day: plan.day, occasion: { _ in occasion })
  }

  private static func told(_ kind: DayPaper.Kind) -> String {
    switch kind {
    case .runSheet: "the run sheet, for whoever leads the day"
    case .groundRules: "the ground rules, for the wall"
    case .briefing: "the briefing, for everybody who comes"
    case .life: "a day in the life, a sheet each"
    case .episodes: "the episode sheets, for each group"
    case .findings: "the finding sheets, for each group"
    case .capture: "the capture sheets, for when the laptop cannot be used"
    case .evaluation: "the evaluation, for everybody at the end"
    }
  }
}
