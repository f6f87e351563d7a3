internal import ArgumentParser
internal import ReviewSets

/// Lists the reviews of a set.
struct SetList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the reviews of a set.",
    discussion: "Example: silp set list --set ours.silpset")

  @OptionGroup var set: SetOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let set = try set.open()
    let all = try SetAdd.asking(set) { () throws(SetError) in try set.list() }
    var table = Table("review", "title", "kind", "completed", "made for", "version", "board")
    for review in all {
      table.add(
        review.word, review.title, review.kind, review.year.map { "\($0)" } ?? "",
        review.audience, review.version, review.board)
    }
    table.print(output)
    Console.current.tell("\(Files.name(set.path)): \(Count.of(all.count, "review"))")
  }
}

/// Gives back what a set keeps of one review.
struct SetShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Write out what the set keeps of one review.",
    discussion: """
      The XML it was given, to the byte; or, where the name ends in .dot or .svg, the family's picture
      if it came with one. Example: silp set show 3f2a91c0 -o deposit.xml
      """)

  @Argument(help: "Which: the word that silp set list shows, or its title.") var review: String
  @OptionGroup var set: SetOptions
  @OptionGroup var output: SetOutput

  func run() throws {
    let set = try set.open()
    let one = try SetRemove.one(review, in: set)
    let ending = output.ending
    if ending == "dot" || ending == "svg" {
      let picture = try SetAdd.asking(set) { () throws(SetError) in try set.picture(of: one) }
      guard let picture, picture.format == ending else {
        throw Complaint(
          "there is no .\(ending) of that family in the set",
          hint: "nothing was written; "
            + (picture.map { "it came as .\($0.format)" }
              ?? "a picture comes with silp export xml --profile repository --genogram"))
      }
      return try output.write(Array(picture.text.utf8), told: "the family")
    }
    let document = try SetAdd.asking(set) { () throws(SetError) in try set.document(of: one) }
    try output.write(document ?? [], told: "what the set keeps of it")
  }
}

/// Takes a review out of a set.
struct SetRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a review out of a set.",
    discussion: """
      What the set kept of it is gone; the review file it came from is not touched.
      Example: silp set remove 3f2a91c0 --set ours.silpset
      """)

  @Argument(help: "Which: the word that silp set list shows, or its title.") var review: String
  @OptionGroup var set: SetOptions

  func run() throws {
    let set = try set.open()
    let one = try Self.one(review, in: set)
    try SetAdd.asking(set) { () throws(SetError) in try set.remove(one) }
    Console.current.say("took out \(one.word), \(one.title); put it back: silp set add FILE.xml")
  }

  /// The one review that a word or a title names.
  static func one(_ word: String, in set: ReviewSet) throws(Complaint) -> ReviewSet.Listed {
    let found = try SetAdd.asking(set) { () throws(SetError) in try set.named(word) }
    if let only = found.first, found.count == 1 { return only }
    throw found.isEmpty
      ? Complaint(
        "there is no review \(word) in \(Files.name(set.path))",
        hint: "nothing was changed; see: silp set list")
      : Complaint(
        "\(word) names \(found.count) reviews: "
          + found.map(\.word).joined(separator: ", "),
        hint: "nothing was changed; say which by its word")
  }
}
