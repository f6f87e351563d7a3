internal import ArgumentParser
internal import Lenses
internal import ReviewModel
internal import Settings
internal import Views

/// Shows what the words of rows suggest, and takes or declines it.
struct LensSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Show what the words of entries suggest; accept or decline it.",
    discussion: """
      Nothing suggested is counted until it is accepted. Accepting and declining many at once is one
      step, which silp undo takes back.
      Example: silp lens suggest
      Example: silp lens suggest --only seen-yes --accept
      Example: silp lens suggest --entry C12 --decline
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only suggestions of this: seen-yes, mark-injury.") var only: [String] = []
  @Option(help: "Only suggestions about this entry: C12.") var entry: [String] = []
  @Flag(help: "Accept those shown.") var accept = false
  @Flag(help: "Decline those shown.") var decline = false

  func run() throws {
    guard !(accept && decline) else {
      throw Complaint(
        "--accept and --decline do not go together", hint: "nothing was changed", exit: .usage)
    }
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let suggestions = try wanted(try Self.suggestions(view.review), view.review)
    if accept || decline {
      try take(suggestions, workspace)
    } else {
      list(suggestions, view)
    }
  }

  private static func suggestions(_ review: Review) throws -> [Suggestion] {
    let file = try SettingsFiles.lenses()
    let phrases = SuggestionPhrases(
      file.suggestions.compactMap { suggested in
        Suggestion.Claim(suggested.claim).map { (suggested.phrase, $0) }
      }, negations: Set(file.negations))
    var declined: Set<String> = []
    for choice in review.lenses {
      for entry in choice.value.declined {
        declined.insert(choice.value.about.text + entry.record.text)
      }
    }
    return phrases.suggestions(for: review).filter {
      !declined.contains($0.claim.word + $0.entry.record.text)
    }
  }

  private func wanted(_ all: [Suggestion], _ review: Review) throws -> [Suggestion] {
    for word in only where Suggestion.Claim(word) == nil {
      throw Complaint(
        "nothing is suggested as \(word)", hint: "see the column \"as\" of: silp lens suggest",
        exit: .usage)
    }
    let lookup = Lookup(review: review)
    let entries = try Set(entry.map { try lookup.entry($0).id })
    return all.filter {
      (only.isEmpty || only.contains($0.claim.word))
        && (entries.isEmpty || entries.contains($0.entry))
    }
  }

  private func list(_ suggestions: [Suggestion], _ view: DeidentifiedReview) {
    var table = Table("no", "as", "phrase", "about", "date", "event")
    let entries = Dictionary(
      view.review.entries.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for suggestion in suggestions {
      guard let entry = entries[suggestion.entry] else { continue }
      let about =
        switch suggestion.subject {
        case .person(let person)?: view.labels[person]
        case .notStated?: "not stated which"
        case nil: ""
        }
      table.add(
        entry.reference.text, suggestion.claim.word, suggestion.phrase, about,
        view.words(entry.value.date), view.words(entry.value.event))
    }
    table.print(output)
    Console.current.tell(
      suggestions.isEmpty
        ? "nothing is suggested"
        : "\(Count.of(suggestions.count, "suggestion")); none is counted until accepted: "
          + "silp lens suggest --only AS --accept")
  }

  private func take(_ suggestions: [Suggestion], _ workspace: Workspace) throws {
    var batch = Batch()
    if accept {
      var entries = Dictionary(
        workspace.review.entries.map { ($0.id, $0.value) }, uniquingKeysWith: { one, _ in one })
      var order: [EntryID] = []
      for suggestion in suggestions {
        guard let entry = entries[suggestion.entry] else { continue }
        if order.last != suggestion.entry { order.append(suggestion.entry) }
        entries[suggestion.entry] = entry.accepting(suggestion)
      }
      for id in order {
        if let entry = entries[id] { batch.revise(id.record, .entry(entry)) }
      }
    } else {
      for (word, some) in Dictionary(grouping: suggestions, by: \.claim.word).sorted(by: {
        $0.key < $1.key
      }) {
        batch.create(.lens(LensChoice(Code(making: word), declined: some.map(\.entry))))
      }
    }
    let words = "\(accept ? "accepted" : "declined") \(Count.of(suggestions.count, "suggestion"))"
    if !batch.isEmpty { try workspace.commit(batch, words) }
    Console.current.say(words)
  }
}
