internal import ArgumentParser
internal import Documents

/// Checks a template.
struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a template: what cannot be filled, and where it stands.",
    discussion: """
      It names every path there is none of, with the nearest right one; every section that Writer or
      Word renamed; every block that can never come out; and whatever else is to be looked at. Ends
      with 3 where something cannot be filled.
      Example: silp template check board-overview.odt --for overview
      """)

  @Argument(help: "The template: .odt, .ott or .fodt.") var file: String
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "What is made from it, where its name does not tell: overview.", valueName: "template"))
  var report: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    let shipped = try report.map { try ShippedTemplate.named($0) }
    guard let shipped = shipped ?? ShippedTemplate.guessed(from: file) else {
      throw Complaint(
        "the name \(Files.name(file)) does not tell what is made from it",
        hint: "nothing was checked; say it: silp template check \(file) --for overview",
        exit: .usage)
    }
    let template = try BoardTemplate(file, standard: shipped.path).template
    let shape = TemplateShape(shipped.fields)
    let problems = template.problems(shape: shape)
    let remarks = template.remarks(shape: shape)
    var table = Table("what", "where", "words")
    for problem in problems {
      table.add("mend", TemplateWords.place(problem.place), TemplateWords.of(problem.fact))
    }
    for remark in remarks {
      table.add("look", TemplateWords.place(remark.place), TemplateWords.of(remark.fact))
    }
    if !problems.isEmpty || !remarks.isEmpty { table.print(output) }
    guard problems.isEmpty else {
      let number = problems.count
      throw Complaint(
        "\(Files.name(file)) cannot be filled for \(shipped.name): "
          + "\(number) \(number == 1 ? "mistake" : "mistakes")",
        hint: "mend them in Writer; what can be used: silp template fields \(shipped.name)",
        exit: .incomplete)
    }
    if !output.json, !output.plain {
      Console.current.say("\(Files.name(file)) can be filled for \(shipped.name)")
    }
  }
}
