internal import ArgumentParser

/// The stretches of time looked at closely, and who knew what then.
struct EpisodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "episode", abstract: "Name the key practice episodes, and who knew what in them.",
    subcommands: [
      EpisodeAdd.self, EpisodeEdit.self, EpisodeRemove.self, EpisodeList.self, EpisodeShow.self,
      EpisodeKnew.self, EpisodeFact.self, EpisodeKnown.self, EpisodeFacts.self,
    ])
}
