internal import Documents
internal import Identities
internal import Reports
internal import ReviewModel
internal import Views

/// Makes records of what readers left, in labels and without names.
struct CommentFiling {
  private let workspace: Workspace
  private let source: CopySource
  private let by: String?
  private let remarks: [ReturnedCopy.Remark]
  /// Those who wrote, in the order in which they come, as the file has them.
  private let authors: [String]

  /// Who wrote what the file does not say who wrote.
  static let unknown: LabelledText = "not known"

  init(
    _ workspace: Workspace, _ source: CopySource, by: String?, _ remarks: [ReturnedCopy.Remark]
  ) {
    self.workspace = workspace
    self.source = source
    self.by = by
    self.remarks = remarks
    authors = remarks.map(\.author).reduce(into: []) { all, author in
      if !author.isEmpty, !all.contains(author) { all.append(author) }
    }
  }

  /// The comments that are not there yet.
  func fresh() throws -> [ReaderComment] {
    // What stands twice in a file is kept twice, and the same file again adds nothing.
    var known: [String: Int] = [:]
    for filed in workspace.review.comments where filed.value.version == source.version?.id {
      known[key(filed.value), default: 0] += 1
    }
    return try remarks.map(comment).filter { comment in
      let key = key(comment)
      guard let left = known[key], left > 0 else { return true }
      known[key] = left - 1
      return false
    }
  }

  private func comment(_ remark: ReturnedCopy.Remark) throws(Complaint) -> ReaderComment {
    let said: ReaderComment.Said =
      switch remark.said {
      case .remark(let words): .remark(words: try workspace.label(words))
      case .inserted(let words): .inserted(words: try workspace.label(words))
      case .deleted(let words): .deleted(words: try workspace.label(words))
      case .replaced(let old, let new):
        .replaced(words: try workspace.label(old), by: try workspace.label(new))
      }
    return ReaderComment(
      said, by: try writer(remark.author),
      on: EDTFDate(remark.day)?.exactDay, version: source.version?.id,
      sending: source.sending?.id, section: section(remark),
      heading: try workspace.label(remark.heading), passage: try workspace.label(remark.passage))
  }

  /// Who wrote something, by post or as one reader among others; never by a name.
  private func writer(_ author: String) throws(Complaint) -> LabelledText {
    guard !author.isEmpty else { return Self.unknown }
    if let by { return try workspace.label(by) }
    let labelled = try workspace.label(author)
    let isLabel = labelled.spans.allSatisfy { span in
      if case .plain(let text) = span { !text.contains(where: \.isLetter) } else { true }
    }
    if isLabel { return labelled }
    let number = (authors.firstIndex(of: author) ?? 0) + 1
    guard let sending = source.sending else { return LabelledText(plain: "reader \(number)") }
    guard authors.count > 1 else { return sending.value.to }
    return LabelledText(sending.value.to.spans + [.plain(", reader \(number)")])
  }

  private func section(_ remark: ReturnedCopy.Remark) -> Code? {
    if let code = ReportSection.code(ofPlace: remark.place) { return Code(code) }
    let words = remark.heading.drop { $0.isNumber || $0 == "." || $0 == " " }
    return ReportSection.all(of: .overview).first { $0.title == words }.flatMap { Code($0.code) }
  }

  /// What tells a comment from others: by how it reads with the names in it, where they are known.
  private func key(_ comment: ReaderComment) -> String {
    let labels = LabelTable(labelsOf: workspace.review)
    func words(_ text: LabelledText) -> String {
      workspace.namesOpen ? workspace.register.restore(text) : text.words(labels.word)
    }
    let said =
      switch comment.said {
      case .remark(let text): "remark " + words(text)
      case .inserted(let text): "inserted " + words(text)
      case .deleted(let text): "deleted " + words(text)
      case .replaced(let old, let new): "replaced " + words(old) + "\u{0}" + words(new)
      }
    return [said, words(comment.heading), words(comment.passage), comment.on?.description ?? ""]
      .joined(separator: "\u{1}")
  }

  /// What the person should know of how it was kept.
  var notes: [String] {
    guard by == nil, !authors.isEmpty else { return [] }
    let isNamed = source.sending != nil
    return [
      "nobody's name is kept: \(Count.of(authors.count, "writer")) of this file "
        + (isNamed ? "told by the post the copy went to" : "told as a numbered reader")
        + "; to say who, before it is taken in: --by \"...\""
    ]
  }
}
