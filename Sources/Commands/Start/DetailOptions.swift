internal import ArgumentParser
internal import ReviewModel
internal import Settings

/// What the review is, by flags: for `silp new` and `silp details`.
struct DetailOptions: ParsableArguments {
  @Option(help: "What the review is called in print.") var title: String?
  @Option(help: "The partnership that asked for it.") var board: String?
  @Option(help: "The kind of review: child, adult, ...") var kind: String?
  @Option(help: "The nation whose law applies.") var nation: String?
  @Option(help: "Who writes it, by role.") var reviewer: String?
  @Option(help: "How every page is marked.") var marking: String?
  @Option(help: "When the review was decided on.") var decided: String?
  @Option(help: "Why there is a review.") var decision: String?
  @Option(help: "Why by this method: which threshold is met, which is not.") var threshold: String?
  @Option(help: "Where the time looked at begins.") var scopeFrom: String?
  @Option(help: "Where it ends.") var scopeTo: String?
  @Option(help: "Why there.") var scopeReason: String?
  @Option(help: "When the incident was.") var incident: String?
  @Option(help: "What it led to.") var incidentOutcome: String?
  @Option(help: "A key line of enquiry; may be repeated.") var question: [String] = []
  @Option(help: "How the review is done.") var method: String?
}

/// The same, whatever it was read from, before it is known to be complete.
struct ReviewDescription {
  var texts: [Field: String] = [:]
  var dates: [DateField: EDTFDate] = [:]
  var questions: [String] = []

  enum Field: String, CaseIterable {
    case title, board, kind, nation, reviewer, marking, decision, threshold
    case scopeReason = "scope-reason"
    case incidentOutcome = "incident-outcome"
    case method
  }

  enum DateField: String, CaseIterable {
    case decided
    case scopeFrom = "scope-from"
    case scopeTo = "scope-to"
    case incident
  }

  /// The details, or what is missing; names are taken out by the caller where they can be.
  func complete(
    _ label: (String) throws -> LabelledText = { LabelledText(plain: $0) }
  ) throws -> ReviewDetails {
    let missing = [Field.title, .board, .decision, .threshold].filter { texts[$0] == nil }
    guard missing.isEmpty else {
      let flags = missing.map { "--\($0.rawValue) \"...\"" }.joined(separator: " ")
      throw Complaint(
        "the review needs a \(missing.map(\.rawValue).joined(separator: ", "))",
        hint: "nothing was made; add \(flags), or say it in a file: --from review.yaml",
        exit: .usage)
    }
    func text(_ field: Field, _ otherwise: String = "") throws -> LabelledText {
      try label(texts[field] ?? otherwise)
    }
    func stated(_ field: Field) throws -> Stated {
      try texts[field].map { .recorded(try label($0)) } ?? .notRecorded
    }
    return ReviewDetails(
      title: try text(.title), kind: try kind(), nation: try text(.nation, "England"),
      board: try text(.board), reviewer: try text(.reviewer, "Lead reviewer"),
      marking: try text(.marking, "OFFICIAL-SENSITIVE"),
      decision: .init(
        on: dates[.decided], reason: try stated(.decision), threshold: try stated(.threshold)),
      scope: .init(
        from: dates[.scopeFrom], to: dates[.scopeTo], reason: try stated(.scopeReason)),
      incident: .init(on: dates[.incident], outcome: try stated(.incidentOutcome)),
      questions: try questions.map { try label($0) }, method: try stated(.method))
  }

  /// The kind of review, one of those the settings know.
  private func kind() throws -> Code {
    let code = try Reading.code(texts[.kind] ?? "child", "--kind")
    let known = try SettingsFiles.kinds().kinds.map(\.code.text)
    guard known.contains(code.text) else {
      throw Complaint(
        "--kind: there is no kind of review \"\(code.text)\"",
        hint: "nothing was changed; there are: \(known.joined(separator: ", "))", exit: .usage)
    }
    return code
  }

  /// This description with what was given by flags in place of what it says.
  func overridden(by options: DetailOptions) throws -> ReviewDescription {
    var result = self
    let given: [(Field, String?)] = [
      (.title, options.title), (.board, options.board), (.kind, options.kind),
      (.nation, options.nation), (.reviewer, options.reviewer), (.marking, options.marking),
      (.decision, options.decision), (.threshold, options.threshold),
      (.scopeReason, options.scopeReason), (.incidentOutcome, options.incidentOutcome),
      (.method, options.method),
    ]
    for case (let field, let text?) in given { result.texts[field] = text }
    let dates: [(DateField, String?)] = [
      (.decided, options.decided), (.scopeFrom, options.scopeFrom), (.scopeTo, options.scopeTo),
      (.incident, options.incident),
    ]
    for (field, text) in dates {
      if let date = try Reading.date(text, "--\(field.rawValue)") { result.dates[field] = date }
    }
    if !options.question.isEmpty { result.questions = options.question }
    return result
  }
}

extension DetailOptions {
  /// What a file says the review is; nothing without a file.
  static func described(in file: String?) throws -> ReviewDescription {
    guard let file else { return ReviewDescription() }
    return ReviewDescription(try SettingsFiles.review(file))
  }
}

extension ReviewDescription {
  /// Takes what the review says of itself now, put into words by the caller.
  init(_ details: ReviewDetails, words put: (LabelledText) -> String) {
    let words: [(Field, LabelledText?)] = [
      (.title, details.title), (.board, details.board),
      (.kind, LabelledText(plain: details.kind.text)), (.nation, details.nation),
      (.reviewer, details.reviewer), (.marking, details.marking),
      (.decision, details.decision.reason.text), (.threshold, details.decision.threshold.text),
      (.scopeReason, details.scope.reason.text),
      (.incidentOutcome, details.incident.outcome.text), (.method, details.method.text),
    ]
    for case (let field, let text?) in words { texts[field] = put(text) }
    dates[.decided] = details.decision.on
    dates[.scopeFrom] = details.scope.from
    dates[.scopeTo] = details.scope.to
    dates[.incident] = details.incident.on
    questions = details.questions.map(put)
  }

  /// The keys of what is said.
  var said: Set<String> {
    Set(texts.filter { !$0.value.isEmpty }.keys.map(\.rawValue))
      .union(dates.keys.map(\.rawValue)).union(questions.isEmpty ? [] : ["questions"])
  }

  /// This description with what another says in place of what it says.
  func merging(_ other: ReviewDescription) -> ReviewDescription {
    var result = self
    result.texts.merge(other.texts) { _, new in new }
    result.dates.merge(other.dates) { _, new in new }
    if !other.questions.isEmpty { result.questions = other.questions }
    return result
  }

  /// Takes what a file says.
  init(_ file: ReviewFileDescription) {
    let words: [(Field, String?)] = [
      (.title, file.title), (.board, file.board), (.kind, file.kind.text),
      (.nation, file.nation), (.reviewer, file.reviewer), (.marking, file.marking),
      (.decision, file.decision), (.threshold, file.threshold),
      (.scopeReason, file.scopeReason), (.incidentOutcome, file.incidentOutcome),
      (.method, file.method),
    ]
    for case (let field, let text?) in words where !text.isEmpty { texts[field] = text }
    dates[.decided] = file.decided
    dates[.scopeFrom] = file.scopeFrom
    dates[.scopeTo] = file.scopeTo
    dates[.incident] = file.incident
    questions = file.questions
  }
}
