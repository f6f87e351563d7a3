internal import ArgumentParser

/// The register of names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Register the names that must not be printed, and find them.",
    discussion: """
      People, places and agencies are meant by short word, number or label. A name registered late is
      looked for in everything that is kept; "silp names find --apply" takes it out.
      """,
    subcommands: [
      NamesAdd.self, NamesEdit.self, NamesImport.self, NamesList.self, NamesFind.self,
      NamesReveal.self, NamesSame.self, NamesAllow.self,
    ])
}
