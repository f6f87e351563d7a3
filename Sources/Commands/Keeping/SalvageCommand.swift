internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Saves what can be saved of a damaged file.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage", abstract: "Save everything that is still whole in a damaged file.",
    discussion: """
      The damaged file is only read. The new one opens with the same secrets and holds every step
      and every record whose seal is whole; what is lost is listed.
      Example: silp salvage harbour.silp -o saved.silp
      """)

  @Argument(help: "The damaged review file or names file.") var file: String
  @Option(name: .shortAndLong, help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let (path, new) = (Files.resolve(file), Files.resolve(output))
    guard Files.exists(path) else {
      throw Complaint("there is no file \(file)", hint: "nothing was made; check the name")
    }
    guard !Files.exists(new) else {
      throw Complaint("there is a file \(output) already", hint: "nothing was made")
    }
    let console = Console.current
    let kind = try Workspace.storing(path) { () throws(StoreError) in
      try SealedFile.kind(of: path) ?? (path.hasSuffix("names") ? .names : .review)
    }
    let secrets = Secrets(options: options, console: console)
    guard let secret = try secrets.untried(path, kind) else {
      throw Complaint("\(file) is locked and no passphrase was given", hint: "nothing was made")
    }
    let pair = try? SealedFile.review(
      of: kind == .review ? path + "names" : String(path.dropLast(5)))
    let told = try Workspace.storing(path) { () throws(StoreError) in
      try SealedFile.salvage(
        path, kind: kind, secret: secret, to: new, pair: pair,
        identifiers: console.identifiers)
    }
    console.say(
      "made \(Files.name(new)): \(told.operations) steps, \(told.revisions) revisions, "
        + "\(told.records) records")
    for line in Self.losses(told) { console.say(line) }
    if told.isWhole { console.say("nothing was missing") }
    console.tell(
      "\(Files.name(path)) was not changed; keep it until you have looked at the new one")
  }

  private static func losses(_ told: Salvaged) -> [String] {
    var lines: [String] = []
    func list(_ words: [String]) -> String {
      words.prefix(30).joined(separator: ", ") + (words.count > 30 ? " and more" : "")
    }
    if !told.lostOperations.isEmpty {
      lines.append("who, when and what are lost of steps \(list(told.lostOperations))")
    }
    if !told.incompleteOperations.isEmpty {
      lines.append(
        "something is lost of what these steps wrote: \(list(told.incompleteOperations))")
    }
    if !told.affected.isEmpty {
      let names = told.affected.map { $0.reference?.text ?? "a record without its number" }
      lines.append("may say something older now: \(list(names))")
    }
    if !told.isEndKnown {
      lines.append("how far the file was written is lost; later steps may be missing")
    }
    if told.mendedSlots > 0 {
      lines.append("ways to unlock it that were mended: \(told.mendedSlots)")
    }
    return lines
  }
}
