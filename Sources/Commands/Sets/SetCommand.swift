internal import ArgumentParser
internal import ReviewSets

/// Final, de-identified reviews together, and what they say.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Keep final, de-identified reviews together, and ask them.",
    discussion: """
      A set is one plain file, NAME.silpset, of what silp export xml --profile repository writes. It is
      asked how many of how many: which themes come in how many reviews, what worked well, what comes
      again, how long reviews took. -o writes the answer as .csv, as a picture (.svg) or as a briefing
      (.odt, .docx, .html, .txt, .pdf).
      Example: silp set add one.xml two.xml --set ours.silpset
      Example: silp set themes --set ours.silpset
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "The set", subcommands: [SetAdd.self, SetList.self, SetShow.self, SetRemove.self]),
      CommandGroup(
        name: "What it says",
        subcommands: [
          SetThemes.self, SetWell.self, SetRecurring.self, SetOutcomes.self, SetPlaces.self,
          SetServices.self, SetCompletion.self, SetAges.self, SetYears.self, SetAgencies.self,
          SetSearch.self, SetBriefingCommand.self,
        ]),
    ])
}

/// Which set.
struct SetOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "The set; else SILP_SET, else the only .silpset in the folder.", valueName: "file"))
  var file: String?

  /// Opens it.
  func open() throws(Complaint) -> ReviewSet {
    let path = try path()
    do { return try ReviewSet(Files.resolve(path)) } catch {
      throw Complaint(error, set: Files.name(path))
    }
  }

  /// Opens it, or makes it where its name was given and nothing is there.
  func openOrMake() throws(Complaint) -> ReviewSet {
    let path = try path()
    do { return try ReviewSet(orMaking: Files.resolve(path)) } catch {
      throw Complaint(error, set: Files.name(path))
    }
  }

  private func path() throws(Complaint) -> String {
    let console = Console.current
    if let given = file ?? console.environment["SILP_SET"] { return given }
    let found = Files.list(console.folder).filter { $0.hasSuffix(".silpset") }
    if let only = found.first, found.count == 1 { return only }
    throw found.isEmpty
      ? Complaint(
        "there is no set of reviews in this folder",
        hint: "say which with --set FILE, or make one: silp set add deposit.xml --set ours.silpset")
      : Complaint(
        "there are \(found.count) sets in this folder: \(found.joined(separator: ", "))",
        hint: "say which with --set FILE")
  }
}

/// Which reviews of it are asked.
struct SetFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only reviews of this kind: child.", valueName: "code"))
  var kind: String?
  @Option(help: ArgumentHelp("Only those completed in this year or later.", valueName: "year"))
  var since: Int?
  @Option(help: ArgumentHelp("Only those completed in this year or earlier.", valueName: "year"))
  var until: Int?
  @Option(help: ArgumentHelp("Only those in which this was spoken of.", valueName: "theme"))
  var theme: String?
  @Option(help: ArgumentHelp("Only those with this outcome: death.", valueName: "code"))
  var outcome: String?

  var filter: SetFilter {
    SetFilter(
      kind: kind?.lowercased(), since: since, until: until, theme: theme?.lowercased(),
      outcome: outcome?.lowercased())
  }

  /// What was chosen, in words; nothing where all are asked.
  var words: String {
    [
      kind.map { "kind \($0)" }, since.map { "completed in \($0) or later" },
      until.map { "completed in \($0) or earlier" }, theme.map { "theme \($0)" },
      outcome.map { "outcome \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
