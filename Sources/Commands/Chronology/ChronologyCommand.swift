internal import ArgumentParser

/// What the agencies' records say.
struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Read the agencies' records into one chronology.",
    subcommands: [ChronologyImport.self, ChronologyList.self, ChronologyForm.self])
}
