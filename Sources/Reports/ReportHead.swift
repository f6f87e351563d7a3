internal import Documents
internal import Views

/// What every short paper says of the review it is of.
struct ReportHead {
  let view: DeidentifiedReview
  let edition: Edition

  /// The paths under `review`.
  static let fields: [TemplateField<ReportHead>] = [
    .text("title", "What the review is called.") { $0.view.told?.title ?? "Review" },
    .text("marking", "How every page is marked.") { $0.view.told?.marking ?? "" },
    .text("board", "The partnership that asked for it.") { $0.view.told?.board ?? "" },
    .text("date", "The day of the newest change that it shows.") { $0.edition.date },
    .text("revision", "How many changes the review had by then.") { $0.edition.revision },
  ]

  static func metadata(_ view: DeidentifiedReview, subject: String) -> DocumentMetadata {
    DocumentMetadata(
      title: subject + ": " + (view.told?.title ?? "Review"), subject: subject,
      creator: view.told?.reviewer ?? "", date: "", marking: view.told?.marking ?? "")
  }
}
