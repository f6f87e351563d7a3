internal import ArgumentParser

/// What the agencies' records say.
struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Read the agencies' records into one chronology.",
    subcommands: [
      ChronologyImport.self, ChronologyList.self, ChronologyForm.self, ChronologyDuplicates.self,
      ChronologyLink.self, ChronologyDifferent.self, ChronologyUnlink.self,
      ChronologyContradictions.self,
    ])
}
