internal import ArgumentParser
internal import Lenses
internal import Reports
internal import ReviewModel
internal import Views

/// Says what the review still lacks.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the review is complete, and say what to do.",
    discussion: """
      Ends with exit status 3 where something is missing. A check that the review passes for a
      reason of its own is given that reason once.
      Example: silp check
      Example: silp check Q12 --reason "The family asked that nothing be recommended."
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "One check: Q12.") var check: String?
  @Option(help: "Why the review passes it though something is not there; \"\" takes it back.")
  var reason: String?

  func run() throws {
    let checks = try check.map { [try Self.check($0)] } ?? Lens.checks
    if let reason {
      guard check != nil, let lens = checks.first else {
        throw Complaint(
          "say which check the reason is for", hint: "example: silp check Q12 --reason \"...\"",
          exit: .usage)
      }
      try give(reason, for: lens)
      return
    }
    let workspace = try Workspace.open(options, names: .notNeeded)
    let table = try LensTable(workspace.review)
    let page = LensPage(table)
    if check != nil, let lens = checks.first {
      page.printWhole(lens, output)
    } else if output.json || output.plain || output.isAccessible(Console.current.environment) {
      page.print(checks, output)
    } else {
      print(checks, table)
    }
    let missing = Set(table.answers(checks).filter { $0.stance == .incomplete }.map(\.lens))
      .sorted()
    let open =
      check == nil ? ReportSection.reports.flatMap { NarrativeNotes.open(workspace, $0) } : []
    for line in open { Console.current.tell("your words: \(line)") }
    if missing.isEmpty, !open.isEmpty {
      throw Complaint(
        "the reviewer's words are not settled with the data",
        hint: "each line above says what to type", exit: .incomplete)
    }
    guard missing.isEmpty else {
      throw Complaint(
        "the review is not complete: \(missing.map(\.description).joined(separator: " "))",
        hint:
          "each says above what to do; or give the reason: silp check \(missing[0]) --reason \"...\"",
        exit: .incomplete)
    }
  }

  private static func check(_ word: String) throws(Complaint) -> Lens {
    let lens = try LensTable.lens(word)
    guard lens.code.series == .check else {
      throw Complaint("\(lens.code) is no check", hint: "see: silp lens \(lens.code)", exit: .usage)
    }
    return lens
  }

  private func give(_ reason: String, for lens: Lens) throws {
    let workspace = try Workspace.open(options)
    let batch = Batch()
    let known = LensTable.choice(lens.code, workspace.review)
    var choice = known?.value ?? LensChoice(Code(making: lens.code.description))
    choice.reason =
      reason.isEmpty ? .notRecorded : .recorded(try workspace.label(reason, batch: batch))
    var changes = batch
    if let known {
      changes.revise(known.id.record, .lens(choice))
    } else {
      changes.create(.lens(choice))
    }
    let words = reason.isEmpty ? "took back the reason for" : "gave the reason for"
    try workspace.commit(changes, "\(words) \(lens.code)")
    Console.current.say("\(words) \(lens.code)")
  }

  /// What is to be done first, then what to know, then what is passed in one line.
  private func print(_ checks: [Lens], _ table: LensTable) {
    let answers = table.answers(checks)
    let console = Console.current
    func list(_ heading: String, _ stances: [LensAnswer.Stance]) {
      let some = answers.filter { stances.contains($0.stance) }
      guard !some.isEmpty else { return }
      console.say(heading)
      for answer in some {
        let words = table.wording.sentences(answer).joined(separator: " ")
        for line in Paragraph.lines(words, after: "\(answer.lens)  ") { console.say(line) }
      }
      console.say("")
    }
    list("TO DO", [.incomplete])
    list("TO KNOW", [.noted, .needs, .explained])
    let passed = checks.map(\.code).filter { code in
      answers.contains { $0.lens == code }
        && answers.allSatisfy { $0.lens != code || $0.stance == .passed }
    }
    if !passed.isEmpty {
      console.say("Passed: \(passed.map(\.description).joined(separator: " "))")
    }
  }
}
