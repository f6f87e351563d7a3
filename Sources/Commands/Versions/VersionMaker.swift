internal import ReviewModel
internal import ReviewStore
internal import Views

/// Writes a report: as it stands, as a version that is kept, or again from one that was.
struct VersionMaker {
  let source: VersionSource
  let view: DeidentifiedReview
  let gate: Gate
  /// What the person typed.
  let output: String
  /// What the file is, as a release keeps it.
  var what = "overview"
  /// The document, with the words that stand on every page.
  let make: (String) throws -> [UInt8]

  private var workspace: Workspace { source.workspace }
  private static let report = Code(making: "overview")
  private static let told = "the overview report"

  /// Writes it as it stands.
  func write() throws {
    try gate.release(file(try make("")), to: output, told: Self.told)
  }

  /// Writes it and keeps what it was made of.
  func freeze(
    _ status: ReportVersion.Status, revising earlier: Filed<ReportVersion>?
  ) throws {
    let review = workspace.review
    let version = ReportVersion(
      Self.report, basis: earlier.map { .revision(of: $0.id) } ?? .whole,
      history: [.init(status, on: Console.current.now().day)],
      audience: Code(making: view.audience.rawValue), dates: Code(making: view.datePolicy.rawValue),
      heads: workspace.seen.heads.kept)
    do { try review.checkFreezing(version) } catch { throw Complaint(error, review) }
    try freeze(version, bytes: make, told: Self.told)
  }

  /// Writes what a version is, and keeps it in the same step.
  func freeze(
    _ version: ReportVersion, bytes: (String) throws -> [UInt8], told: String
  ) throws {
    let number = try workspace.storing { () throws(StoreError) in
      try workspace.file.nextReference(letters: Record.Kind.version.letters)
    }
    let status = version.status?.rawValue ?? ""
    let id = VersionID(Console.current.identifiers.next())
    let marked = workspace.review.marking(of: version)
    var file = file(try bytes(Self.marking(number, status)))
    file.beside = { release in
      var kept = version
      kept.release = release
      return [.restore(id.record, number, .version(kept))]
        + (marked.map { [.revise($0.id.record, .version($0.version))] } ?? [])
    }
    try gate.release(file, to: output, told: told)
    let console = Console.current
    console.say("kept as \(VersionWord.text(number)), \(status)")
    if let earlier = marked.flatMap({ workspace.review.version($0.id) }) {
      console.say("\(VersionWord.text(earlier.reference)) is now marked: revised after proceedings")
    }
  }

  /// Writes a version again, as it stood; numbered, where it is a copy for somebody.
  func make(
    again version: Filed<ReportVersion>, copyFor post: String?, route: String?
  ) throws {
    let value = version.value
    guard !value.basis.isAddendum else {
      throw Complaint(
        "\(VersionWord.text(version.reference)) is an addendum, whose words are its own",
        hint: "nothing was written; the file it went out as is in: silp sign-off --list")
    }
    try tellDifference(version)
    var marking = Self.marking(version.reference, value.status?.rawValue ?? "")
    guard let post else {
      try gate.release(file(try make(marking)), to: output, told: Self.told)
      return
    }
    try SentRules.check(version, in: workspace.review, on: Console.current.now().day)
    let copy = SentRules.nextCopy(of: version.id, in: workspace.review)
    marking += " · copy \(copy) for \(post)"
    let sending = Sending(
      try workspace.label(Self.told), version: version.id, copy: copy,
      to: try workspace.label(post),
      route: try route.map { .recorded(try workspace.label($0)) } ?? .notRecorded,
      on: Console.current.now().day)
    var file = file(try make(marking))
    let id = Console.current.identifiers.next()
    file.beside = { release in
      var kept = sending
      kept.release = release
      return [.create(id, .sending(kept))]
    }
    try gate.release(
      file, to: output, told: "copy \(copy) of \(VersionWord.text(version.reference))")
    Console.current.say("kept that copy \(copy) goes to \(post); see: silp sent list")
  }

  private func file(_ bytes: [UInt8]) -> FinishedFile {
    FinishedFile(bytes, what: what, of: view)
  }

  static func marking(_ number: ShortReference, _ status: String) -> String {
    "\(VersionWord.printed(number)) · \(status)"
  }

  /// Says whether the version comes out as it went out, and what may be the reason if not.
  private func tellDifference(_ version: Filed<ReportVersion>) throws {
    let review = workspace.review
    let name = VersionWord.text(version.reference)
    guard let release = review.releases.first(where: { $0.id == version.value.release }) else {
      return Console.current.tell("note: the file \(name) went out as is not known any more")
    }
    let first = version.value.history.first?.status.rawValue ?? ""
    let again = try make(Self.marking(version.reference, first))
    guard ContentDigest.of(again) != release.value.digest else {
      return Console.current.tell(
        "note: \(name) comes out of the review as it went out (\(release.reference.text)), to the "
          + "byte")
    }
    var reasons: [String] = []
    if !source.gone.isEmpty {
      reasons.append("\(Count.of(source.gone.count, "record")) of it erased or let go of since")
    }
    if source.isRestrictedSince { reasons.append("some of it restricted or held back since") }
    reasons.append(
      reasons.isEmpty
        ? "the template, silp or the options given are others than then"
        : "perhaps another template or other options")
    Console.current.tell(
      "note: \(name) does not come out as it went out (\(release.reference.text)): "
        + reasons.joined(separator: "; "))
  }
}

extension ReportVersion.Basis {
  /// Whether it is added to a report, and none itself.
  var isAddendum: Bool { if case .addendum = self { true } else { false } }
}
