extension Form {
  /// The form as a document: what is expected stands over each box, and boxes grow as they fill.
  public var document: Document {
    var blocks: [Block] = [.paragraph(.title, [.text(metadata.title)])]
    if !metadata.subject.isEmpty { blocks.append(.paragraph(.subtitle, [.text(metadata.subject)])) }
    blocks += preface.map { .paragraph($0) }
    for (place, section) in sections.enumerated() {
      blocks.append(.heading(.two, [.text("\(place + 1). \(section.heading)")]))
      blocks += Self.guidance(section)
      blocks += body(of: section)
    }
    return Document(metadata: metadata, blocks: blocks, type: type)
  }

  /// The place of an answer or of the guidance before it, as a program finds it again.
  private static func anchor(_ part: String, _ key: String) -> Inline {
    .anchor(
      "silp_\(part)_" + String(key.prefix(30).map { $0.isLetter || $0.isNumber ? $0 : "_" }))
  }

  private static func guidance(_ section: Section) -> [Block] {
    section.guidance.enumerated().map { place, words in
      let start = place == 0 ? [anchor("g", section.code)] : []
      return .paragraph(.guidance, start + [.text(words)])
    }
  }

  private func body(of section: Section) -> [Block] {
    switch section.body {
    case .words(let room): [Self.box(section.code, room)]
    case .lines(let lines):
      [
        .table(
          Table(
            widths: [5.5, 11.5], rows: lines.map { [Table.Cell($0.label), ""] }, room: 0.8 * scale,
            labelColumns: 1, isWhole: true))
      ]
    case .table(let columns, let rows):
      [
        .table(
          Table(
            widths: columns.map(\.width), header: columns.map { Table.Cell($0.heading) },
            rows: Array(repeating: columns.map { _ in "" }, count: max(1, rows)),
            room: 1.4 * scale))
      ]
    case .ticks(let words, let more, let room):
      [
        .table(
          Table(
            widths: [1.4 * scale, 17 - 1.4 * scale], rows: words.map { ["", Table.Cell($0)] },
            room: 0.8 * scale, isWhole: true))
      ]
        + (more.isEmpty ? [] : [.paragraph(.guidance, [.text(more)])])
        + (room > 0 ? [Self.box(section.code, room)] : [])
    case .questions(let questions): questions.flatMap(Self.blocks)
    }
  }

  private var scale: Double { type == .usual ? 1 : 1.4 }

  private static func blocks(_ question: Question) -> [Block] {
    var blocks: [Block] = [
      .heading(.three, [.text(heading(question))]),
      .paragraph(.body, [anchor("g", question.reference), .strong(question.asked)]),
    ]
    if !question.record.isEmpty {
      blocks.append(.paragraph(.guidance, [.text(recordHeading)]))
      blocks += question.record.map { .paragraph(.quotation, [.text($0)]) }
    }
    return blocks + [box(question.reference, question.room)]
  }

  private static func heading(_ question: Question) -> String {
    question.about.isEmpty ? question.reference : "\(question.reference): \(question.about)"
  }

  private static func box(_ key: String, _ room: Double) -> Block {
    .table(Table(widths: [1], rows: [[Table.Cell([[anchor("a", key)]])]], room: room))
  }
}
