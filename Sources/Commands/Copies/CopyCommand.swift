internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Makes a copy for a second laptop.
struct CopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Make a copy for a second laptop, to be merged back later.",
    discussion: """
      Both can be written in; numbers given in the copy end in a letter (N14b). Do not copy the
      files by hand for this: two files that write as one cannot be merged.
      Example: silp copy second.silp
      """)

  @Argument(help: "What the copy is called.") var name: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let console = Console.current
    let base = Files.resolve(name.hasSuffix(".silp") ? String(name.dropLast(5)) : name)
    let (review, names) = (base + ".silp", base + ".silpnames")
    for file in [review, names] where Files.exists(file) {
      throw Complaint(
        "there is a file \(Files.name(file)) already",
        hint: "nothing was made; choose another name for the copy")
    }
    let ordinal = try Workspace.storing(review) { () throws(StoreError) in
      try workspace.file.file.copy(to: review)
    }
    console.say(
      "made \(Files.name(review)); numbers given in it end in "
        + "\"\(ShortReference.letters(ofCopy: ordinal))\"")
    if let own = workspace.names?.file {
      try Workspace.storing(names) { () throws(StoreError) in _ = try own.copy(to: names) }
      console.say("made \(Files.name(names)), its names")
    } else {
      console.tell("note: the names file was not opened; the copy works in labels")
    }
    console.tell("the same secrets open it; bring it back with: silp merge \(Files.name(review))")
  }
}
