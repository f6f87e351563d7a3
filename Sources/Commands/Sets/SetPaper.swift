internal import ArgumentParser
internal import Documents
internal import Pictures
internal import Reports
internal import ReviewSets

/// Writes what a set says into a file.
struct SetPaper {
  /// What the set is called.
  let set: String
  /// Which of its reviews were asked, in words; nothing for all.
  let chosen: String
  /// A template of the person's own.
  let template: String?

  /// Writes answers as the file's name asks for; a picture or a CSV takes one.
  func write(_ answers: [SetAnswer], as file: SetOutput) throws {
    switch (file.ending, answers.first) {
    case ("csv", let answer?) where answers.count == 1:
      try file.write(answer.csv, told: "\(Count.of(answer.rows.count, "row"))")
    case ("svg", let answer?) where answers.count == 1:
      try file.write(Array(try picture(answer, on: .page).svg().utf8), told: "the picture")
    default: try briefing(answers, file)
    }
  }

  private func briefing(_ answers: [SetAnswer], _ file: SetOutput) throws {
    let format = try ReportFormat.of(file.output ?? Destination.screen)
    let title = answers.count == 1 ? answers.first?.title ?? "" : "What the reviews say"
    let paper = SetBriefing(title: title, words: words(answers), parts: answers.map(part))
    let board = try BoardTemplate(template, standard: "en/set-briefing.fodt")
    let odt = try board.filled(paper.values, paper.metadata, shape: SetBriefing.shape)
    try file.write(try format.bytes(of: odt, paper.metadata), told: "a briefing")
  }

  private func part(_ answer: SetAnswer) -> SetBriefing.Part {
    let drawn = try? picture(answer, on: .column)
    return SetBriefing.Part(
      title: answer.title,
      picture: drawn.map {
        Picture(
          .svg(Array($0.svg().utf8), png: nil), title: answer.title, description: $0.describe(),
          width: $0.size.width, height: $0.size.height)
      },
      headings: [answer.subject.capitalised, "How many"] + answer.columns.map(\.capitalised),
      rows: answer.rows.map { [$0.name, $0.told] + $0.details }, notes: answer.notes)
  }

  private func picture(
    _ answer: SetAnswer, on sheet: PictureSheet
  ) throws(Complaint) -> BarsPicture {
    let bars = answer.rows.map { row in
      let detail = row.details.first ?? ""
      let name = answer.namesByDetail && !detail.isEmpty ? "\(row.name), \(detail)" : row.name
      return BarsPicture.Bar(name, row.count, of: row.of)
    }
    do throws(PictureError) {
      return try BarsPicture(
        answer.title, words([answer]), bars, notes: sheet == .page ? answer.notes : [], on: sheet)
    } catch {
      throw Complaint(
        "the set says nothing about this", hint: "nothing was written; see: silp set list")
    }
  }

  private func words(_ answers: [SetAnswer]) -> String {
    let first = answers.first { $0.unit == "reviews" } ?? answers.first
    let count = first?.whole ?? "0 reviews"
    return "\(count) of \(set)" + (chosen.isEmpty ? "." : ", \(chosen).")
  }
}

extension SetAnswer {
  /// Whether a row is known only together with its first detail: an outcome and a factor.
  var namesByDetail: Bool { columns.first == "factor" }

  /// The answer as CSV, the two numbers by themselves.
  var csv: [UInt8] {
    let columns =
      [WorkbookColumn(subject), WorkbookColumn("n", kind: .number)]
      + [WorkbookColumn("of", kind: .number)] + self.columns.map { WorkbookColumn($0) }
    let rows = self.rows.map { row -> [WorkbookCell] in
      [.text(row.name), .number(Double(row.count)), .number(Double(row.of))]
        + row.details.map { .text($0) }
    }
    return WorkbookTable(name: title, columns: columns, rows: rows).csv()
  }
}

extension String {
  /// With its first letter as a capital.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// Writes all that a set says into one briefing.
struct SetBriefingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing", abstract: "Write all answers into one briefing.",
    discussion: """
      A part for each question, with a picture and a table, from the template en/set-briefing.fodt.
      Example: silp set briefing --set ours.silpset -o reviews.odt
      """)

  @OptionGroup var set: SetOptions
  @OptionGroup var chosen: SetFilterOptions
  @OptionGroup var file: SetOutput
  @Option(help: ArgumentHelp("A template of your own.", valueName: "file")) var template: String?

  func run() throws {
    let set = try set.open()
    let answers = try SetQuestion.allCases.map { question in
      try SetAdd.asking(set) { () throws(SetError) in
        try set.answer(question, among: chosen.filter)
      }
    }
    try SetPaper(set: Files.name(set.path), chosen: chosen.words, template: template)
      .write(answers, as: file)
  }
}
