internal import ArgumentParser
internal import Intake
internal import ReviewModel

/// Lists entries that may tell one event.
struct ChronologyDuplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List entries of different records that may tell one event.",
    discussion: """
      Nothing is linked by itself, and nothing is ever deleted: you say which
      are one event (silp chronology link C12 C40) and which are not (silp
      chronology different C12 C40). Both can be undone, and neither is proposed
      again. Words in [brackets] stand in that record alone.
      Example: silp chronology duplicates --agency pol --window 5
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "How many days apart two records of one event may be dated.")
  var window = DuplicateSearch.usualWindow
  @Option(help: "Only where one agency has a part in it.") var agency: String?
  @Flag(help: "Look at restricted entries too.") var restricted = false
  @Flag(help: "List what was decided, instead of what is to be.") var decided = false

  func run() throws {
    guard (0...366).contains(window) else {
      throw Complaint(
        "--window: \(window) days is no window", hint: "use a number of days from 0 to 366",
        exit: .usage)
    }
    let workspace = try Workspace.open(options, names: .notNeeded)
    let only = try agency.map { try Lookup(review: workspace.review).agency($0).id }
    let isForEyes = Self.isForEyes(output)
    let events = EventView(
      workspace.review, withRestricted: restricted || decided, short: isForEyes)
    if decided { return DecisionList(events, only).print(output) }
    let proposals = events.proposals(window: window).filter { proposal in
      only == nil || proposal.entries.contains { events[$0]?.value.agency == only }
    }
    DuplicateList(events, proposals).print(output)
    if events.leftOut > 0 {
      Console.current.tell(
        "note: \(Count.of(events.leftOut, "restricted entry", "restricted entries")) "
          + "left out; --restricted looks at them too")
    }
  }

  static func isForEyes(_ output: OutputOptions, _ console: Console = .current) -> Bool {
    console.outputIsTerminal && !output.json && !output.plain
      && !output.isAccessible(console.environment)
  }
}
