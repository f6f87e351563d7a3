internal import ArgumentParser
internal import ReviewStore
internal import Views

/// Takes a way to open the review away.
struct AccessRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take away one of the ways to open the review.",
    discussion: "Example: silp access remove 3")

  @Argument(help: "Its number in: silp access list") var number: Int
  @Option(help: "review or names.") var of = AccessTarget.review
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var options: ReviewOptions

  func validate() throws { try AccessTarget.checkOne(of) }

  func run() throws {
    let opened = try AccessFiles.open(options, of: of)
    let console = Console.current
    for file in opened.files {
      let way = try AccessFiles.way(number, of: file)
      let left = try AccessFiles.ways(file).filter { $0.number != number && $0.works }
      let labels = LabelTable(labelsOf: opened.workspace.review)
      let name = Files.name(file.path)
      let words = way.words(labels.word)
      let others = left.map { $0.words(labels.word) }.joined(separator: ", ")
      // Asking makes no sense where it will be refused.
      guard !left.isEmpty else { throw Complaint(StoreError.lastWay(number), file: name) }
      console.tell("After that \(name) still opens with: \(others)")
      try Confirmation.yes(
        "Take away \(number), \(words)? (y/n) ", given: yes, options: options)
      try Workspace.storing(file.path) { () throws(StoreError) in try file.removeAccess(way) }
      opened.log("took away a way to open \(file.kind.words): \(way.words)")
      console.say("\(name): took away \(number), \(words)")
      console.tell("note: copies and backups made before still open with it")
    }
  }
}

extension AccessTarget {
  /// Refuses both files where a number means something else in each.
  static func checkOne(_ target: AccessTarget) throws {
    if target == .both {
      throw ValidationError("Numbers differ between the two files: --of review or --of names.")
    }
  }
}

extension Confirmation {
  /// Asks for a yes before something that cannot be taken back.
  static func yes(_ prompt: String, given: Bool, options: ReviewOptions) throws(Complaint) {
    guard !given else { return }
    let console = Console.current
    guard !options.noInput, console.inputIsTerminal else {
      throw Complaint("nobody confirmed it", hint: "nothing was changed; add --yes")
    }
    console.err(prompt)
    let answer = (console.readLine() ?? "").lowercased().filter { !$0.isWhitespace }
    guard answer == "y" || answer == "yes" else {
      throw Complaint("it was not confirmed", hint: "nothing was changed")
    }
  }
}
