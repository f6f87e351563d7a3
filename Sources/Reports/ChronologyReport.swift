public import Documents
public import Views

/// The combined chronology by itself: what a view of the review fills its template with.
public struct ChronologyReport: Sendable {
  /// The paths of the template and what stands at each.
  public let values: [String: TemplateValue]
  /// What the finished file says of itself.
  public let metadata: DocumentMetadata

  /// Makes the chronology of a view.
  public init(_ view: DeidentifiedReview, edition: Edition) {
    values = [
      "review": .record(ReportHead.values(view, edition)),
      "agencies": OverviewReport.agencies(view),
      "chronology": .blocks(ChronologyTables.blocks(view)),
    ]
    metadata = ReportHead.metadata(view, subject: "Chronology")
  }
}

/// What every short report says of the review it is of.
enum ReportHead {
  static func values(_ view: DeidentifiedReview, _ edition: Edition) -> [String: TemplateValue] {
    [
      "title": .string(view.told?.title ?? "Review"),
      "marking": .string(view.told?.marking ?? ""), "board": .string(view.told?.board ?? ""),
      "date": .string(edition.date), "revision": .string(edition.revision),
    ]
  }

  static func metadata(_ view: DeidentifiedReview, subject: String) -> DocumentMetadata {
    DocumentMetadata(
      title: subject + ": " + (view.told?.title ?? "Review"), subject: subject,
      creator: view.told?.reviewer ?? "", date: "", marking: view.told?.marking ?? "")
  }
}
