internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import Views

/// For whom something is made, and how it is let out.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "For whom: panel, agency, learning-day, family, board, official or public.")
  var audience = "panel"

  @Option(help: "How exactly dates are told: exact, month, season, relative or age.")
  var dates: String?

  @Option(help: "Let in what is restricted for this reason; may be repeated.")
  var cleared: [String] = []

  @OptionGroup var gate: GateOptions

  /// The view these options ask for.
  func view(of review: Review, tellsWhoSpoke: Bool = false) throws -> DeidentifiedReview {
    DeidentifiedReview(
      review, for: try readers, dates: try policy, clearances: try clearances,
      tellsWhoSpoke: tellsWhoSpoke)
  }

  /// The view that a version was made for, with the clearances these options give.
  func view(
    of review: Review, asIn version: Filed<ReportVersion>, tellsWhoSpoke: Bool = false
  ) throws -> DeidentifiedReview {
    let readers = Audience(rawValue: version.value.audience.text) ?? .public
    let (asked, dates) = (try self.readers, try policy)
    let own = DatePolicy(rawValue: version.value.dates.text) ?? readers.usualDates
    guard asked == .panel || asked == readers, dates == nil || dates == own else {
      throw Complaint(
        "\(VersionWord.text(version.reference)) was made for \(Readers.audience(readers).words)",
        hint:
          "nothing was written; leave --audience and --dates out, or freeze another version for "
          + "those readers")
    }
    return DeidentifiedReview(
      review, for: readers, dates: own, clearances: try clearances, tellsWhoSpoke: tellsWhoSpoke)
  }

  /// The view these options ask for, with the real names of people.
  func namedView(of workspace: Workspace) throws -> DeidentifiedReview {
    let audience = try readers
    guard !audience.generalisesDetails else {
      throw Complaint(
        "the public is told no names", hint: "nothing was written; choose another --audience")
    }
    try workspace.requireNames("names are printed")
    return workspace.register.owned(by: workspace.review).namedCopy(
      of: workspace.review, for: audience,
      naming: Set(workspace.review.people.map(\.id.record)), dates: try policy,
      clearances: try clearances)
  }

  private var readers: Audience {
    get throws { try Reading.choice(audience, "--audience", Audience.self) }
  }

  private var policy: DatePolicy? {
    get throws { try dates.map { try Reading.choice($0, "--dates", DatePolicy.self) } }
  }

  var clearances: Set<Restriction> {
    get throws {
      Set(try cleared.map { try Reading.choice($0, "--cleared", Restriction.self) })
    }
  }
}
