internal import ArgumentParser
internal import ReviewModel

/// What a genogram tells of somebody beyond sex and age.
struct PersonDetails: ParsableArguments {
  @Option(help: "How the person lives their gender: woman, man, non-binary or not-recorded.")
  var gender: String?
  @Option(
    help: ArgumentHelp(
      """
      Illness, mental-illness, disability, alcohol, drugs, smoking or language; \
      with :suspected, :in-recovery or :none after it. May be repeated.
      """, valueName: "matter"))
  var mark: [String] = []
  @Option(help: "What is known of culture, faith and migration.") var culture: String?
  @Option(help: "The languages spoken.") var language: String?

  /// Changes a person as was typed.
  func change(_ person: inout Person, _ workspace: Workspace) throws {
    if let gender { person.gender = try Reading.choice(gender, "--gender", Person.Gender.self) }
    for word in mark { try Self.mark(word, &person.marks) }
    if let culture { person.culture = .recorded(try workspace.label(culture)) }
    if let language { person.language = .recorded(try workspace.label(language)) }
  }

  private static func mark(_ word: String, _ marks: inout [Person.Mark]) throws {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    let matter = try Reading.choice(parts.first ?? "", "--mark", Person.Mark.Matter.self)
    marks.removeAll { $0.matter == matter }
    guard parts.count > 1 else { return marks.append(.init(matter)) }
    if parts[1].lowercased() == "none" { return }
    marks.append(.init(matter, try Reading.choice(parts[1], "--mark", Person.Mark.State.self)))
  }
}
