extension Form {
  /// The form as a spreadsheet: a row for each question and short answer, the guidance beside.
  ///
  /// For forms of questions; a section of another kind is one row.
  public var workbook: Workbook {
    let table = WorkbookTable(
      name: "Questions",
      columns: [
        WorkbookColumn("No", width: 1.6), WorkbookColumn("About", width: 2.6),
        WorkbookColumn(Form.recordHeading, width: 9), WorkbookColumn("What is asked", width: 9),
        WorkbookColumn(Form.answerHeading, width: 11),
      ], rows: sections.flatMap(Self.rows))
    let guidance = preface + sections.flatMap(\.guidance)
    return Workbook(
      metadata: metadata,
      parts: [
        .table(table),
        .guidance(name: "Guidance", [.heading(metadata.title)] + guidance.map { .text($0) }),
      ])
  }

  private static func rows(_ section: Section) -> [[WorkbookCell]] {
    switch section.body {
    case .questions(let questions):
      questions.map { question in
        [
          .text(question.reference), .text(question.about),
          .text(question.record.joined(separator: "\n")), .text(question.asked), .empty,
        ]
      }
    case .lines(let lines):
      lines.map { [.empty, .text(section.heading), .empty, .text($0.label), .empty] }
    case .words, .table, .ticks:
      [[.empty, .text(section.heading), .empty, .empty, .empty]]
    }
  }

  /// The headings of a list with a row for each filled form, as for forms that came in on paper.
  public var listHeadings: [String] {
    sections.flatMap { section -> [String] in
      switch section.body {
      case .lines(let lines): lines.map(\.label)
      case .words, .table, .ticks: [section.heading]
      case .questions(let questions): questions.map(\.reference)
      }
    }
  }

  /// The form as CSV: a heading row, since CSV has room for nothing else.
  public func csv(_ options: CsvOptions = CsvOptions()) -> [UInt8] {
    WorkbookTable(name: "Form", columns: listHeadings.map { WorkbookColumn($0) }).csv(options)
  }
}
