internal import ArgumentParser
internal import Lenses
internal import ReviewModel
internal import Settings
internal import Views

/// What the record asks.
struct LensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lens", abstract: "Ask the chronology what reviews so often find too late.",
    discussion: """
      A lens asks a question with the entries behind it; it finds nothing, scores nobody and names
      nobody. Nothing reaches a run sheet or a report unless it is chosen.
      Example: silp lens            everything the lenses ask
      Example: silp lens L01        one of them, with its entries
      Example: silp lens choose L01 L19 --for day1
      """,
    subcommands: [
      LensShow.self, LensChoose.self, LensSet.self, LensSettingsList.self, LensSuggest.self,
      LensMarking.self,
    ], defaultSubcommand: LensShow.self)
}

/// Shows what the lenses ask.
struct LensShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what the lenses ask, or one of them with its entries.",
    discussion: """
      Example: silp lens
      Example: silp lens show L13
      Example: silp lens --chosen day1
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "One lens: L01.") var lens: String?
  @Option(help: "Only those chosen for day1, day2 or report.") var chosen: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let table = try LensTable(workspace.review)
    let page = LensPage(table)
    if let lens {
      page.printWhole(try LensTable.lens(lens), output)
      return
    }
    var lenses = Lens.practice
    if let chosen {
      let place = try Reading.choice(chosen, "--chosen", LensChoice.Place.self)
      lenses = (Lens.practice + Lens.checks).filter {
        LensTable.choice($0.code, workspace.review)?.value.places.contains(place) ?? false
      }
    }
    page.print(lenses, output)
  }
}

/// Chooses which lenses are told, and where.
struct LensChoose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose", abstract: "Choose lenses for a run sheet or the report.",
    discussion: """
      Nothing is chosen by itself. A day has time for few questions.
      Example: silp lens choose L01 L19 --for day1
      Example: silp lens choose L19 --for day1 --drop
      """)

  /// More than these are too many for a day.
  private static let most = 8

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The lenses: L01 L19.") var lenses: [String]
  @Option(name: .customLong("for"), help: "day1, day2 or report.") var place: String
  @Flag(help: "Choose them no longer.") var drop = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let place = try Reading.choice(place, "--for", LensChoice.Place.self)
    var batch = Batch()
    let codes = try Set(lenses.map { try LensTable.lens($0).code }).sorted()
    for code in codes {
      let known = LensTable.choice(code, workspace.review)
      var choice = known?.value ?? LensChoice(Code(making: code.description))
      let places = Set(choice.places + [place]).subtracting(drop ? [place] : [])
      choice.places = LensChoice.Place.allCases.filter(places.contains)
      guard choice != known?.value, known != nil || !drop else { continue }
      if let known {
        batch.revise(known.id.record, .lens(choice))
      } else {
        batch.create(.lens(choice))
      }
    }
    let words = codes.map(\.description).joined(separator: " ")
    if !batch.isEmpty {
      try workspace.commit(batch, "\(drop ? "dropped" : "chose") \(words) for \(place.rawValue)")
    }
    Console.current.say("\(drop ? "dropped" : "chose") \(words) for \(place.rawValue)")
    let before = workspace.review.lenses.filter { $0.value.places.contains(place) }
      .compactMap { LensCode($0.value.about.text) }
    let count = drop ? 0 : Set(before).union(codes).count
    if count > Self.most {
      Console.current.tell(
        "warning: \(count) lenses are chosen for \(place.rawValue); more than \(Self.most) leave "
          + "little time to ask why")
    }
  }
}

/// Sets what the lenses go by in this review.
struct LensSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a number the lenses go by, for this review alone.",
    discussion: """
      Example: silp lens set sighting-gap 14
      Example: silp lens set sighting-gap --usual
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Which number; see: silp lens settings") var name: String
  @Argument(help: "The number.") var value: Int?
  @Flag(help: "Go by the usual number again.") var usual = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    guard let limit = LensLimit(rawValue: name) else {
      let nearest = NearestWord.to(name, among: LensLimit.allCases.map(\.rawValue))
      throw Complaint(
        "there is no such number: \(name)",
        hint: (nearest.map { "perhaps \($0)? " } ?? "") + "see: silp lens settings", exit: .usage)
    }
    guard usual != (value != nil), value ?? 0 >= 0 else {
      throw Complaint(
        "say the number, or --usual", hint: "example: silp lens set \(name) 14", exit: .usage)
    }
    let about = Code(making: "lenses")
    let known = workspace.review.lenses.first { $0.value.about == about }
    var choice = known?.value ?? LensChoice(about)
    choice.limits.removeAll { $0.name.text == limit.rawValue }
    if let value { choice.limits.append(.init(Code(making: limit.rawValue), value)) }
    choice.limits.sort { $0.name < $1.name }
    var batch = Batch()
    if let known {
      batch.revise(known.id.record, .lens(choice))
    } else {
      batch.create(.lens(choice))
    }
    let words = value.map { "\(limit.rawValue) \($0)" } ?? "\(limit.rawValue) as usual"
    try workspace.commit(batch, "set \(words) for the lenses")
    Console.current.say("set \(words)")
  }
}

/// Lists what the lenses go by.
struct LensSettingsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "List the numbers the lenses go by, and where each comes from.",
    discussion: "Example: silp lens settings")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let lenses = try LensTable(workspace.review)
    var table = Table("number", "here", "usual", "unit", "from", "lenses")
    for limit in LensLimit.allCases {
      guard let usual = lenses.file.limits[limit.rawValue] else { continue }
      let users = Lens.all.filter { $0.limits.contains(limit) }.map(\.code.description)
      table.add(
        limit.rawValue, "\(lenses.settings.limits[limit] ?? usual.value)", "\(usual.value)",
        usual.unit, usual.from, users.joined(separator: " "))
    }
    table.print(output)
    let off = lenses.settings.off.sorted().map(\.description)
    if !off.isEmpty {
      Console.current.tell(
        "off until a board switches them on, or you choose them: \(off.joined(separator: " "))")
    }
  }
}
