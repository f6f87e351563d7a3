internal import ArgumentParser
internal import ReviewSets

/// What every question to a set takes.
struct SetAsking: ParsableArguments {
  @OptionGroup var set: SetOptions
  @OptionGroup var chosen: SetFilterOptions
  @OptionGroup var file: SetOutput
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("A template of your own for the briefing.", valueName: "file"))
  var template: String?

  /// Asks, and shows or writes the answer.
  func ask(_ question: SetQuestion) throws {
    let set = try set.open()
    let answer = try SetAdd.asking(set) { () throws(SetError) in
      try set.answer(question, among: chosen.filter)
    }
    guard file.output != nil else { return show(answer) }
    let paper = SetPaper(set: Files.name(set.path), chosen: chosen.words, template: template)
    try paper.write([answer], as: file)
  }

  private func show(_ answer: SetAnswer) {
    let console = Console.current
    if output.json || output.plain {
      answer.figures.print(output)
    } else {
      answer.table.print(output)
    }
    for note in answer.notes { console.tell("note: \(note)") }
    let words = chosen.words
    console.tell(
      "\(answer.title): \(answer.whole)" + (words.isEmpty ? "" : " (\(words))"))
  }
}

extension SetAnswer {
  /// Of how many of what.
  var whole: String { unit == "reviews" ? Count.of(total, "review") : "\(total) \(unit)" }

  /// The answer for a person.
  var table: Table {
    // Of what is counted, so that a short word stands above "3 of 5".
    var table = Table(headings: [subject, "how many"] + columns)
    for row in rows { table.add(row: [row.name, row.told] + row.details) }
    return table
  }

  /// The answer for a program: the two numbers by themselves.
  var figures: Table {
    var table = Table(headings: [subject, "n", "of"] + columns)
    for row in rows { table.add(row: [row.name, "\(row.count)", "\(row.of)"] + row.details) }
    return table
  }
}
