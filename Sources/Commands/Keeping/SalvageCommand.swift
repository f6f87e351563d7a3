internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Saves what can be saved of a damaged file.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage", abstract: "Save everything that is still whole in a damaged file.",
    discussion: """
      The damaged file is only read. The new one opens with the same secrets and holds every step
      and every record whose seal is whole; what is lost is listed. Keep the other file of the
      review beside it, or say --names or --review: each knows which review they belong to.
      Example: silp salvage harbour.silp -o saved.silp
      """)

  @Argument(help: "The damaged review file or names file.") var file: String
  @Option(name: .shortAndLong, help: ArgumentHelp("The file to make.", valueName: "file"))
  var output: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let console = Console.current
    let (path, new) = (Files.resolve(file), Files.resolve(output))
    guard Files.exists(path) else {
      throw Complaint("there is no file \(file)", hint: "nothing was made; check the name")
    }
    guard !Files.exists(new) else {
      throw Complaint(
        "there is a file \(output) already",
        hint: "nothing was made, and \(file) was not changed; choose another name")
    }
    let told: SalvageOutcome
    do {
      let wreck = try Wreck(reading: path, pair: pair(of: path), scratch: new + ".part")
      let secrets = Secrets(options: options, console: console)
      guard let secret = try secrets.untried(path, wreck.kind) else {
        throw Complaint(
          "\(file) is locked and no passphrase was given",
          hint: "nothing was made; give its secret, or --unlock-with FILE")
      }
      told = try wreck.salvage(to: new, secret: secret, identifiers: console.identifiers)
    } catch let error as StoreError {
      throw Complaint(salvaging: Files.name(path), to: Files.name(new), error)
    }
    console.say(
      "made \(Files.name(new)): \(told.operations) steps, \(told.records) records, "
        + "\(told.revisions) revisions")
    for line in told.losses { console.say(line) }
    console.say(told.isWhole ? "nothing was missing" : "everything else is there")
    console.tell(
      "\(Files.name(path)) was not changed; keep it until you have looked at the new one: "
        + "silp status --review \(Files.name(new))")
  }

  /// The other file of the review: the one that is named, or the one beside it.
  private func pair(of path: String) -> String? {
    let named = [options.names, options.review].compactMap(\.self).map { Files.resolve($0) }
    let beside = path.hasSuffix("names") ? String(path.dropLast(5)) : path + "names"
    return (named.filter { $0 != path } + [beside]).first { Files.exists($0) }
  }
}

extension SalvageOutcome {
  /// What is not as it was, a line each.
  fileprivate var losses: [String] {
    func list(_ words: [String]) -> String {
      words.prefix(30).joined(separator: ", ")
        + (words.count > 30 ? " and \(words.count - 30) more" : "")
    }
    var lines: [String] = []
    if lostRevisions > 0 {
      lines.append("lost: \(lostRevisions) \(lostRevisions == 1 ? "revision" : "revisions")")
    }
    if !missing.isEmpty { lines.append("gone: \(list(missing.map(\.text)))") }
    if !affected.isEmpty {
      let names = affected.map { $0.reference?.text ?? "a record without its number" }
      lines.append("may say something older now: \(list(names))")
    }
    if !lostOperations.isEmpty {
      let numbers = lostOperations.map { "\($0.n)" + ShortReference.letters(ofCopy: $0.copy) }
      lines.append("when and by whom is lost of steps: \(list(numbers))")
    }
    if slots.mended > 0 { lines.append("ways to unlock it that were mended: \(slots.mended)") }
    if slots.lost > 0 {
      lines.append("ways to unlock it that are lost: \(slots.lost); add new ones: silp access add")
    }
    if !isIdentitySound { lines.append("which review it is was damaged, and is mended") }
    return lines
  }
}

extension Complaint {
  /// Says why nothing could be saved.
  fileprivate init(salvaging file: String, to new: String, _ error: StoreError) {
    switch error {
    case .wrongSecret:
      self.init(
        "that does not open \(file); its ways of unlocking are not damaged, so it is "
          + "another secret",
        hint: "nothing was made; try again: there is no limit")
    case .damaged(.slot):
      self.init(
        "the way of unlocking \(file) that this secret belongs to is lost",
        hint:
          "nothing was made; try another secret of it, such as the recovery code; if there is "
          + "none, nothing in it can be read any more: go on with your newest backup")
    case .damaged(.identity):
      self.init(
        "which review \(file) belongs to is lost",
        hint:
          "nothing was made; put the other file of the review beside it, or say --names FILE or "
          + "--review FILE, then run this again")
    case .exists, .readOnly, .diskFull, .missing:
      self.init(error, file: new)
    default: self.init(error, file: file)
    }
  }
}
