internal import ArgumentParser

/// Says and changes what opens a review.
struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Say and change what opens the review and its names.",
    discussion: """
      Each file can be opened in several ways: passphrases, unlock files, a recovery code. All give
      the same key, so copies and backups made earlier still open the way they did.
      """,
    subcommands: [
      AccessList.self, AccessAdd.self, AccessRemove.self, AccessChange.self, AccessRecovery.self,
    ], defaultSubcommand: AccessList.self)
}

/// Which of the two files is meant.
enum AccessTarget: String, ExpressibleByArgument, CaseIterable, Sendable {
  case review
  case names
  case both
}
