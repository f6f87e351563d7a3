internal import ArgumentParser
internal import ReviewModel

/// Keeps what the contact of a proceeding answered.
struct ParallelAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Keep whether its contact lets the review go on.",
    discussion: """
      To what: circulating (giving papers to those who take part), family contact, publishing.
      The last answer counts.
      Example: silp parallel answer PP1 circulating yes --by "Senior investigating officer" --words "Not the statements"
      """)

  @Argument(help: "The proceeding: PP1.") var number: String
  @Argument(help: "circulating, family contact or publishing.") var activity: String
  @Argument(help: "yes or no.") var answer: String
  @Option(name: .customLong("by"), help: "The post that answered.") var post: String
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @Option(help: "On which conditions, or why not.") var words: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).proceeding(number)
    let isAllowed = try YesOrNo.read(answer)
    var value = known.value
    let activity = try Reading.choice(activity, "to what", Proceeding.Activity.self)
    value.answers.append(
      Proceeding.Answer(
        to: activity, isAllowed: isAllowed,
        on: try Reading.dayOrToday(on, "--on"),
        by: try workspace.label(post),
        words: try words.map { .recorded(try workspace.label($0)) } ?? .notRecorded))
    var batch = Batch()
    batch.revise(known.id.record, .proceeding(value))
    try workspace.commit(batch, "kept what the contact of a proceeding answered")
    Console.current.say(
      "\(known.reference.text): \(activity.rawValue): \(isAllowed ? "yes" : "no")")
  }
}

/// Reads yes or no, as it is typed.
enum YesOrNo {
  static func read(_ word: String) throws(Complaint) -> Bool {
    switch word.lowercased() {
    case "yes", "y": return true
    case "no", "n": return false
    default:
      throw Complaint(
        "\"\(word)\" is neither yes nor no", hint: "nothing was changed; say yes or no",
        exit: .usage)
    }
  }
}

/// Keeps that the review stood still because it was asked to.
struct ParallelPause: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Keep that the review stands still because it was asked to.",
    discussion: """
      silp status tells how long the review took in all, and how much of that it stood still.
      Example: silp parallel pause PP1 --from 2025-12-01
      Example: silp parallel pause PP1 --until 2026-01-12
      """)

  @Argument(help: "The proceeding that asked: PP1.") var number: String
  @Option(help: ArgumentHelp("Its first day.", valueName: "date")) var from: String?
  @Option(
    help: ArgumentHelp("The day on which the review goes on.", valueName: "date")) var until:
    String?
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    guard from != nil || until != nil else {
      throw ValidationError("Say --from DATE when it begins, --until DATE when it ends.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).proceeding(number)
    var value = known.value
    let begins = try from.map { try Reading.day($0, "--from") }
    let ends = try until.map { try Reading.day($0, "--until") }
    if let begins {
      value.pauses.append(Proceeding.Pause(from: begins, to: try Self.later(ends, than: begins)))
    } else if let place = value.pauses.lastIndex(where: { $0.to == nil }) {
      value.pauses[place].to = try Self.later(ends, than: value.pauses[place].from)
    } else {
      throw Complaint(
        "the review does not stand still for \(known.reference.text)",
        hint: "nothing was changed; say when it began: silp parallel pause "
          + "\(known.reference.text) --from 2025-12-01 --until 2026-01-12")
    }
    var batch = Batch()
    batch.revise(known.id.record, .proceeding(value))
    try workspace.commit(batch, "kept that the review stood still")
    Console.current.say(
      "\(known.reference.text): stands still from \(value.pauses.last?.from.description ?? "")"
        + (value.pauses.last?.to.map { " until \($0)" } ?? ""))
  }

  private static func later(
    _ end: CalendarDay?, than begin: CalendarDay
  ) throws(Complaint) -> CalendarDay? {
    guard let end, end < begin else { return end }
    throw Complaint(
      "\(end) is before \(begin)", hint: "nothing was changed; give the day it went on",
      exit: .usage)
  }
}
