internal import ArgumentParser

/// Writes the review in a form other programs can read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the review for other programs.",
    subcommands: [
      ExportXML.self, ExportGedcom.self, ExportTimeline.self, ExportSightings.self,
      ExportKnowledge.self, ExportPlans.self,
    ])
}
