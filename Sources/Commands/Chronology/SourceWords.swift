internal import ReviewModel
internal import Views

/// Says where an entry comes from: file, sheet and row, or whose hand.
struct SourceWords {
  private let view: DeidentifiedReview
  private let files: [SourceID: Filed<SourceFile>]

  init(_ view: DeidentifiedReview) {
    self.view = view
    files = Dictionary(view.review.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// `police.csv (S1), row 12`; typed in; split off from C12.
  func words(_ entry: ChronologyEntry) -> String {
    switch entry.provenance {
    case .byHand: "typed in by the reviewer"
    case .split(let whole): "split off from \(view.labels.word(.record(whole.record)))"
    case .rows(let rows): rows.map(words).joined(separator: "; ")
    }
  }

  private func words(_ row: ChronologyEntry.SourceRow) -> String {
    let file = files[row.source].map { "\(view.words($0.value.name)) (\($0.reference.text))" }
    let sheet = row.sheet.map { ", \"\(view.words($0))\"" } ?? ""
    return (file ?? "a file") + sheet + ", row \(row.number)"
  }
}
