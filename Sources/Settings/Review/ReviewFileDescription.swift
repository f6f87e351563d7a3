public import ReviewModel

/// A review's own details as a readable file gives them.
public struct ReviewFileDescription: Hashable, Sendable {
  /// What the review is called.
  public var title: String
  /// The partnership that asked for it.
  public var board: String
  /// The kind of review.
  public var kind: Code
  /// The nation whose law and words apply.
  public var nation: String
  /// Who writes it, by role.
  public var reviewer: String
  /// How the papers are marked.
  public var marking: String
  /// When it was decided.
  public var decided: EDTFDate?
  /// Why a review is held.
  public var decision: String?
  /// Why by this method and not another.
  public var threshold: String?
  /// Where the time looked at begins.
  public var scopeFrom: EDTFDate?
  /// Where it ends.
  public var scopeTo: EDTFDate?
  /// Why there.
  public var scopeReason: String?
  /// When the incident was.
  public var incident: EDTFDate?
  /// What it led to.
  public var incidentOutcome: String?
  /// The key lines of enquiry.
  public var questions: [String]
  /// How the review was done.
  public var method: String?

  /// Every key the file may have.
  static let keys = [
    "title", "board", "kind", "nation", "reviewer", "marking", "decided", "decision", "threshold",
    "scope-from", "scope-to", "scope-reason", "incident", "incident-outcome", "questions",
    "method",
  ]
}

extension ReviewFileDescription {
  /// Reads a review's details.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: Self.keys) { reading, fields in
      reading.review(fields)
    }
  }
}

extension Reading {
  // An empty word stands in for a required one that is missing: the error thrown hides the value.
  fileprivate mutating func review(_ fields: Fields) -> ReviewFileDescription {
    let from = date(fields["scope-from"])
    let to = date(fields["scope-to"])
    reportReversed(from, to, at: fields["scope-to"])
    return ReviewFileDescription(
      title: text(need(fields, "title")) ?? "",
      board: text(need(fields, "board")) ?? "",
      kind: code(need(fields, "kind")) ?? Code(making: ""),
      nation: text(need(fields, "nation")) ?? "",
      reviewer: text(need(fields, "reviewer")) ?? "",
      marking: text(need(fields, "marking")) ?? "",
      decided: date(fields["decided"]),
      decision: text(fields["decision"]),
      threshold: text(fields["threshold"]),
      scopeFrom: from,
      scopeTo: to,
      scopeReason: text(fields["scope-reason"]),
      incident: date(fields["incident"]),
      incidentOutcome: text(fields["incident-outcome"]),
      questions: texts(fields["questions"]),
      method: text(fields["method"]))
  }
}
