internal import ArgumentParser

/// The people of the review.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Name the people of the review.",
    discussion: """
      People are known in the review by a label ("Maternal grandmother") and a short word for
      typing (mgm). Their names go into the names file, nowhere else.
      """,
    subcommands: [PersonAdd.self, PersonEdit.self, PersonImport.self, PersonList.self])
}
