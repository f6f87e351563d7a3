public import Documents
internal import Views

/// A report: what fills its template, and what the finished file says of itself.
public struct Report: Sendable {
  /// The paths its template uses and what stands at each.
  public let values: [String: TemplateValue]
  /// What the finished file says of itself.
  public let metadata: DocumentMetadata

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - kind: which.
  ///   - source: what it is made of.
  ///   - names: the names its template uses; only these are worked out.
  public init(_ kind: ReportKind, _ source: ReportSource, using names: Set<String>) {
    var source = source
    source.kind = kind
    if !source.leavesWordsOut { source.narratives = source.narratives(of: kind) }
    let wanted = source.narratives.values.reduce(into: Set<String>()) { $0.formUnion($1.numbers) }
    values = NumberPlaces(
      wanted: wanted, episodes: wanted.isEmpty ? [] : source.view.episodes.map(\.reference)
    ).marked(ReportFields.all.values(of: source, only: names))
    let told = source.view.told
    let title = told?.title ?? "Review"
    metadata = DocumentMetadata(
      title: kind == .overview ? title : kind.title + ": " + title, subject: kind.title,
      creator: told?.reviewer ?? "", date: "", marking: told?.marking ?? "")
  }

  /// Every path there can be in a report's template.
  public static let shape = TemplateShape(ReportKind.fields)
}
