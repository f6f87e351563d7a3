internal import ArgumentParser
internal import Identities
internal import ReviewModel

/// Keeps words that look like a name and name nobody.
struct NamesAllow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Say that words name nobody and may be printed.",
    discussion: """
      Without words it lists what is allowed. A registered name cannot be allowed by itself, but words of which it is a part can: "Rose Street".
      Example: silp names allow Paracetamol "Children Act"
      Example: silp names allow --remove Paracetamol
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The words; several in quotes are one.") var words: [String] = []
  @Flag(help: "Allow them no longer.") var remove = false

  func run() throws {
    let workspace = try Workspace.open(options, names: words.isEmpty ? .toRead : .wherePossible)
    try workspace.requireNames("words are allowed")
    let allowed = workspace.register.allowed
    guard !words.isEmpty else {
      var table = Table("allowed")
      for word in allowed.values.map(\.text).sorted() { table.add(word) }
      return table.print(output)
    }
    var batch = Batch()
    for word in words {
      let known = allowed.filter { $0.value.text.lowercased() == word.lowercased() }
      if remove {
        for id in known.keys.sorted() { batch.disallow(id) }
      } else if known.isEmpty {
        try checkNamesNobody(word, workspace)
        batch.allow(AllowedWord(text: word))
      }
    }
    guard !batch.isEmpty else { return Console.current.say("nothing changed") }
    try workspace.commit(batch, remove ? "allowed words no longer" : "allowed words to be printed")
    Console.current.say(
      "\(Count.of(batch.nameChanges.count, "word")) \(remove ? "allowed no longer" : "allowed")")
  }

  private func checkNamesNobody(_ word: String, _ workspace: Workspace) throws(Complaint) {
    guard let found = workspace.labelling.found(in: word).first else { return }
    guard found.range.count == word.utf8.count else {
      return Console.current.tell(
        "note: a registered form is part of that; where the whole stands, it is printed")
    }
    let who = Lookup(review: workspace.review).subject(found.subject)?.words ?? "somebody"
    throw Complaint(
      "that is a registered form of \(who)",
      hint: "nothing was changed; where the form is wrong: silp names edit")
  }
}
