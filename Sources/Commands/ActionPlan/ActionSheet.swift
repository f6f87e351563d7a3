internal import Documents
internal import ReviewModel
internal import Views

/// The action plan as a table an owner fills in.
struct ActionSheet {
  /// What stands in a column.
  enum Column: String, CaseIterable {
    case number = "No."
    case recommendation = "Recommendation"
    case text = "What is done"
    case owner = "Who answers for it"
    case role = "The post that does it"
    case due = "By when"
    case status = "How far it is"
    case agreed = "Agreed by the sub-group"
    case words = "What was done since"
    case evidence = "What shows it"
    case impact = "What changed in practice, and how you know"
    case by = "Told by (post)"
    case on = "Told on"

    /// Whether an owner fills it in; the others are the plan's own.
    var isFilled: Bool {
      switch self {
      case .words, .evidence, .impact, .by, .on, .status: true
      default: false
      }
    }

    /// What tells it from others, however it was typed.
    var key: String { Self.key(rawValue) }

    /// The letters of a heading.
    static func key(_ text: String) -> String { text.lowercased().filter(\.isLetter) }

    /// The column a heading names.
    init?(heading: String) {
      let key = Self.key(heading)
      guard let found = Self.allCases.first(where: { $0.key == key }) else { return nil }
      self = found
    }
  }

  /// The name of the sheet that guides.
  static let guidanceName = "How to fill it in"

  let view: DeidentifiedReview

  /// The actions as rows that owners fill in.
  func table(_ actions: [Filed<Action>]) -> WorkbookTable {
    WorkbookTable(
      name: "Action plan",
      columns: Column.allCases.map {
        WorkbookColumn($0.rawValue, width: Self.width($0), kind: Self.kind($0), hint: Self.hint($0))
      },
      rows: actions.map { action in Column.allCases.map { cell($0, action).orEmpty } })
  }

  /// The table with a page that guides.
  func workbook(_ actions: [Filed<Action>], for whom: String) -> Workbook {
    let told = view.told
    return Workbook(
      metadata: DocumentMetadata(
        title: "Action plan" + (whom.isEmpty ? "" : ": \(whom)"), subject: told?.title ?? "",
        creator: told?.board ?? "", marking: told?.marking ?? ""),
      parts: [.table(table(actions)), .guidance(name: Self.guidanceName, Self.guidance)])
  }

  private static let guidance: [GuidanceLine] = [
    .heading("What to fill in"),
    .text(
      "For each action: what was done since the last time, what shows it, and, apart from that, what "
        + "changed in practice and how you know. Choose how far it is."),
    .text("Leave a row empty where there is nothing to tell; that is an answer too."),
    .heading("What to leave as it is"),
    .text(
      "The number of each action: by it your words are put to the right one. If a day or an owner "
        + "should change, write so under what was done; the board decides on it."),
    .text("The colour is agreed by the sub-group, from what you tell."),
    .heading("Please write posts, not names, and nothing that would identify the family."),
  ]

  /// What stands in a cell.
  func cell(_ column: Column, _ action: Filed<Action>) -> WorkbookCell {
    let value = action.value
    return switch column {
    case .number: .text(action.reference.text)
    case .recommendation: .text(recommendation(value))
    case .text: .text(view.words(value.text))
    case .owner: .text(view.words(value.owner))
    case .role: .text(view.words(value.role) ?? "")
    case .due: due(value)
    case .status: .text(value.status.rawValue)
    case .agreed: .text(value.rating?.colour.rawValue ?? "")
    case .words, .evidence, .impact, .by, .on: .empty
    }
  }

  private func recommendation(_ action: Action) -> String {
    view.recommendations.first {
      $0.reference == view.labels.word(.record(action.recommendation.record))
    }.map { "\($0.reference): \($0.text)" } ?? ""
  }

  /// A day as a cell of a spreadsheet, no more exact than the view allows.
  private func due(_ action: Action) -> WorkbookCell {
    guard let due = action.currentDue else { return .empty }
    return view.datePolicy == .exact
      ? .date(edtf: due.description) : .text(view.processWords(due))
  }

  /// How a cell that nobody changed may read once a spreadsheet program saved it.
  func unchanged(_ column: Column, _ action: Filed<Action>) -> Set<String> {
    var words: Set<String> = []
    switch cell(column, action) {
    case .text(let text): words = [text]
    case .day(let day):
      let iso = day.iso
      words = [iso, iso.split(separator: "-").reversed().joined(separator: "/")]
    case .empty, .time, .number: words = [""]
    }
    return Set(words.map { Self.tidy($0) })
  }

  /// Words without what a program that saved them may have changed.
  static func tidy(_ text: String) -> String {
    FormulaGuard.unguarded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func width(_ column: Column) -> Double {
    switch column {
    case .number: 1.4
    case .recommendation, .text, .words, .evidence, .impact: 5.2
    case .owner, .role: 3
    case .due, .status, .agreed, .by, .on: 2.5
    }
  }

  private static func kind(_ column: Column) -> WorkbookColumn.Kind {
    switch column {
    case .due, .on: .date
    case .status: .choice(Action.Status.allCases.map(\.rawValue))
    default: .text
    }
  }

  private static func hint(_ column: Column) -> String {
    switch column {
    case .words: "What was done since the last time."
    case .evidence: "Minutes, a form, an audit: what somebody could look at."
    case .impact: "What is different for children, families or staff, and how you know."
    case .by: "Your post, not your name."
    case .number: "Please leave the number as it is."
    default: ""
    }
  }
}
