internal import Genograms
internal import Interchange
internal import LearningDays
internal import ReviewModel
internal import ReviewStore
internal import Settings
internal import Views

/// Writes what a repository, or a set of reviews, is given of a review that was signed off.
struct DepositMaker {
  let workspace: Workspace
  let release: ReleaseOptions
  /// Whether the family is drawn.
  let genogram: Bool

  func write(to output: String, _ gate: Gate) throws {
    let audience = try readers()
    let version = try signedOff(for: audience)
    let source = try VersionSource(workspace, asIn: version)
    let review = source.review.catalogued(asIn: workspace.review)
    let view = try release.view(of: review, asIn: version)
    try UnapprovedMaterial.refuse(in: view, of: review)
    let bytes = RepositoryXML.write(view, try deposit(view, version))
    try XMLSchema.repository.check(bytes)
    let name = VersionWord.text(version.reference)
    try gate.release(
      FinishedFile(bytes, what: "repository", of: view), to: output,
      told: "\(name) as a repository keeps it")
    if review.details?.value.catalogue == Catalogue() {
      Console.current.tell(
        "note: nothing is said yet by which the review is looked up; say it: silp details --outcome "
          + "death --completed 2026-05-04, see: silp details --help")
    }
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }

  private func readers() throws(Complaint) -> Audience {
    let audience = try Reading.choice(release.audience, "--audience", Audience.self)
    switch audience {
    case .public, .board, .official: return audience
    case .panel, .agency, .learningDay, .family:
      throw Complaint(
        "a repository is no reader who knows the case",
        hint:
          "nothing was written; say for whom it was de-identified: --audience public (or board, "
          + "official)", exit: .usage)
    }
  }

  /// The version that was signed off for those readers, or all that stands against it.
  private func signedOff(for audience: Audience) throws -> Filed<ReportVersion> {
    let review = workspace.review
    let readers = Readers.audience(audience)
    guard let version = review.deidentified(for: readers.code) else {
      throw Complaint(
        "no version of the report was frozen for \(readers.words)",
        hint: "nothing was written; silp report overview --audience \(audience.rawValue) --freeze "
          + "\"final to board\" -o FILE, then have it signed: silp sign-off v1")
    }
    let against = review.obstacles(toDepositing: version, try SettingsFiles.signing().chain)
    guard against.isEmpty else {
      let told = VersionWords(review).told(against)
      Console.current.err(told.map { "  \($0.what)\n" }.joined())
      throw Complaint(
        "\(VersionWord.text(version.reference)) is not signed off as de-identified: "
          + "\(Count.of(told.count, "thing")) \(told.count == 1 ? "stands" : "stand") against it",
        hint: "nothing was written; begin with: "
          + (told.lazy.map(\.next).first { !$0.isEmpty } ?? "silp report versions"))
    }
    return version
  }

  private func deposit(
    _ view: DeidentifiedReview, _ version: Filed<ReportVersion>
  ) throws -> RepositoryDeposit {
    let signatures = workspace.review
      .signatures(version.value, try SettingsFiles.signing().chain)
      .compactMap(\.approval)
      .map { RepositoryDeposit.Signature(step: $0.step, by: $0.by, on: $0.on) }
    let codebook = try SettingsFiles.codebook(of: workspace.review)
    let themes = codebook.themes.map { theme in
      (theme.code.text, view.words((codebook[codebook.standing(theme.code)] ?? theme).title))
    }
    return RepositoryDeposit(
      identifier: identifier, version: VersionWord.text(version.reference),
      signatures: signatures, themes: Dictionary(themes) { first, _ in first },
      genogram: try drawn(view))
  }

  /// Made from the review's own identifier so that nobody gets back to it.
  private var identifier: String {
    let own = workspace.review.details?.id.record.text ?? ""
    let digest = ContentDigest.of(Array("\(RepositoryXML.namespace) \(own)".utf8))
    return String(digest.prefix(32))
  }

  private func drawn(_ view: DeidentifiedReview) throws -> String? {
    guard genogram else { return nil }
    let family = try GenogramPicture.family(view)
    return family.isEmpty ? nil : family.dot()
  }
}
