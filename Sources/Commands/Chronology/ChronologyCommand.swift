internal import ArgumentParser

/// What the agencies' records say.
struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Read the agencies' records into one chronology.",
    subcommands: [
      ChronologyImport.self, ChronologyForm.self, ChronologyList.self, ChronologyShow.self,
      ChronologyAdd.self, ChronologyEdit.self, ChronologySplit.self, ChronologyJoin.self,
      ChronologyDuplicates.self, ChronologyLink.self, ChronologyDifferent.self,
      ChronologyUnlink.self, ChronologyContradictions.self, ChronologyExport.self,
    ])
}
