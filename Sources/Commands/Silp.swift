internal import ArgumentParser

/// The program.
struct Silp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silp",
    abstract: "Take a safeguarding review from agencies' records to a report, and name nobody.",
    discussion: """
      A review is two files: NAME.silp, and NAME.silpnames, which alone knows who is who.
      Begin with: silp new NAME --from review.yaml
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Review",
        subcommands: [
          NewCommand.self, OpenCommand.self, DetailsCommand.self, LogCommand.self, UndoCommand.self,
          RedoCommand.self, AccessCommand.self,
        ]),
      CommandGroup(
        name: "Where it stands",
        subcommands: [
          StatusCommand.self, TodoCommand.self, PlanCommand.self, ParallelCommand.self,
        ]),
      CommandGroup(
        name: "Copies", subcommands: [CopyCommand.self, MergeCommand.self, HandoverCommand.self]),
      CommandGroup(
        name: "Keeping and letting go",
        subcommands: [
          BackupCommand.self, VerifyCommand.self, SalvageCommand.self, EraseCommand.self,
          HoldCommand.self, RetentionCommand.self, DisclosureCommand.self,
        ]),
      CommandGroup(
        name: "Who and where",
        subcommands: [
          AgencyCommand.self, PersonCommand.self, RelationshipCommand.self, HouseholdCommand.self,
          ParticipantCommand.self, NamesCommand.self, LabelCommand.self,
        ]),
      CommandGroup(
        name: "What the records say",
        subcommands: [
          ChronologyCommand.self, EpisodeCommand.self, LensCommand.self, QueryCommand.self,
          SearchCommand.self,
        ]),
      CommandGroup(
        name: "What people say",
        subcommands: [
          PackCommand.self, PreflightCommand.self, DayCommand.self, NoteCommand.self,
          SortCommand.self, ConcernCommand.self, PledgeCommand.self, ThemeCommand.self,
          DiffCommand.self, EvaluationCommand.self,
          ContributionCommand.self,
        ]),
      CommandGroup(
        name: "What the review concludes",
        subcommands: [
          FindingCommand.self, RecommendationCommand.self, ActionCommand.self, TraceCommand.self,
          CheckCommand.self,
        ]),
      CommandGroup(
        name: "What goes out",
        subcommands: [
          RestrictCommand.self, GenogramCommand.self, EcomapCommand.self, NarrativeCommand.self,
          ReportCommand.self, TemplateCommand.self, ExportCommand.self, ImportCommand.self,
          ScanCommand.self,
          SignOffCommand.self, SentCommand.self, CommentCommand.self, PublicationCommand.self,
        ]),
      CommandGroup(name: "Many reviews", subcommands: [SetCommand.self]),
    ])
}
