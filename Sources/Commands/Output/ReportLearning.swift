internal import ArgumentParser
internal import LearningDays
internal import Reports
internal import ReviewModel
internal import Settings
internal import Views

/// Writes a page for a team meeting.
struct ReportSevenMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seven-minute-briefing", abstract: "Write a page for a team meeting.",
    discussion: """
      Its parts, their headings and what stands in them are those of en/seven-minute-briefing.yaml,
      which you may replace with your own.
      Example: silp report seven-minute-briefing --audience public -o briefing.docx
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.sevenMinutes) }
}

/// Writes the learning by theme.
struct ReportPractitionerBriefing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practitioner-briefing", abstract: "Write the learning theme by theme, for staff.",
    discussion: """
      Both sides of what was said, with how often and in how many key practice episodes a theme was
      spoken of. Example: silp report practitioner-briefing --theme neglect -o neglect.docx
      """)
  @OptionGroup var report: ReportOptions
  @Option(help: ArgumentHelp("Only this theme; may be repeated.", valueName: "code"))
  var theme: [String] = []

  func run() throws {
    try report.write(.practitionerBriefing) { workspace, _ in
      let codebook = try SettingsFiles.codebook(of: workspace.review)
      var choice = ReportChoice()
      for word in theme {
        guard codebook.themes.contains(where: { $0.code.text == word }) else {
          throw Complaint(
            "there is no theme \(word)", hint: "nothing was written; see: silp theme list --all")
        }
      }
      choice.themes = theme
      return choice
    }
  }
}

/// Writes what those who train staff need.
struct ReportTrainersPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainers-pack", abstract: "Write a half-day's session for those who train staff.",
    discussion: """
      A plan of the session, the case on a page, an exercise for each key practice episode, the
      learning theme by theme, and a sheet to hand out. Print it for the trainer, and the last page
      for everybody. Example: silp report trainers-pack --audience public -o pack.docx
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.trainersPack) }
}

/// Writes what worked well, for one agency.
struct ReportGoodPractice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "good-practice", abstract: "Write what worked well, for one agency to pass on.",
    discussion: """
      What was said on days when two or more of the agency were there, and findings of good practice
      that rest on its work. Example: silp report good-practice --agency hv -o hv.docx
      """)
  @OptionGroup var report: ReportOptions
  @Option(help: ArgumentHelp("The agency it is for.", valueName: "code")) var agency: String

  func run() throws {
    try report.write(.goodPractice) { _, view in
      guard view.agencyTold(code: agency) != nil else {
        throw Complaint(
          "there is no agency \(agency)", hint: "nothing was written; see: silp agency list")
      }
      var choice = ReportChoice()
      choice.agency = agency
      return choice
    }
  }
}

/// Writes a few lines for a newsletter.
struct ReportNewsletter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter-item", abstract: "Write a few lines for a newsletter.",
    discussion: "Example: silp report newsletter-item --audience public -o item.txt")
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.newsletter) }
}

/// Writes what is known before the report is finished.
struct ReportBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "early-learning-bulletin",
    abstract: "Write what people raised, before the report is finished.",
    discussion: """
      It says that these are points people raised and no findings.
      Example: silp report early-learning-bulletin --audience board -o early.docx
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.bulletin) }
}
