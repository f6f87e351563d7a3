internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Disposes of a class of material and certifies it.
struct RetentionDispose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispose",
    abstract: "Take a class of material whose last day has passed out of the files for good.",
    discussion: """
      Its numbers stay, marked as erased. Prints a certificate; -o writes it to a file. It cannot be
      taken back, and copies and backups still hold the material.
      Example: silp retention dispose "room notes" -o certificate.txt
      """)

  @Argument(help: "room notes, drafts, agency files, names or final report.") var material: String
  @Option(
    help: ArgumentHelp("The class typed once more, instead of being asked.", valueName: "class"))
  var confirm: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("Write the certificate here.", valueName: "file"))
  var output: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let material = try Reading.choice(material, "the class", Retention.Material.self)
    let rule = try dueRule(material, workspace)
    try workspace.checkNoHold("\(material.rawValue) are kept")
    if material == .names || material == .drafts {
      try workspace.requireNames("\(material.rawValue) are disposed of")
    }
    if let output, Files.exists(output) {
      throw Complaint(
        "there is a file \(output) already", hint: "nothing was changed; choose another name")
    }
    let versions = workspace.review.versions.count
    if material == .drafts, versions > 0 {
      Console.current.tell(
        "note: \(Count.of(versions, "frozen version")) of the report can then not be made again in full; "
          + "keep the files that went out")
    }
    try Confirmation.typed(
      material.rawValue, given: confirm, options: options,
      asking: "\(HeldMaterial(workspace: workspace).told(material)) go for good. "
        + "To dispose of them type: \(material.rawValue): ")
    let certificate = try Disposal(workspace: workspace, material: material, rule: rule).carryOut()
    guard let output else { return Console.current.out(certificate) }
    try Files.write(Array(certificate.utf8), to: output)
    Console.current.say("disposed of \(material.rawValue); the certificate is \(output)")
  }

  private func dueRule(
    _ material: Retention.Material, _ workspace: Workspace
  ) throws(Complaint) -> Filed<Retention> {
    guard let rule = workspace.review.retentions.last(where: { $0.value.material == material })
    else {
      throw Complaint(
        "nobody set until when \(material.rawValue) are kept",
        hint: "nothing was changed; silp retention set \"\(material.rawValue)\" 2027-06-30")
    }
    if let disposed = rule.value.disposed {
      throw Complaint(
        "\(material.rawValue) were disposed of on \(disposed.day)", hint: "nothing was changed")
    }
    guard rule.value.isDue(on: Console.current.now().day) else {
      throw Complaint(
        "\(material.rawValue) are kept until \(rule.value.until), which has not passed",
        hint: "nothing was changed; a single record is taken out by: silp erase")
    }
    return rule
  }
}

/// Lets go of one class of material and writes the certificate.
struct Disposal {
  let workspace: Workspace
  let material: Retention.Material
  let rule: Filed<Retention>

  func carryOut() throws(Complaint) -> String {
    let held = HeldMaterial(workspace: workspace)
    let records = held.records(material)
    let told = held.told(material)
    let reason = LabelledText(plain: "kept until \(rule.value.until)")
    try disposeOfNames(reason)
    var changes = records.map { Change<Record>.end($0.id, Ending(.erased, reason: reason)) }
    if material == .drafts {
      changes = workspace.review.items.map { Change<Record>.forgetEarlier($0.id) }
    }
    var done = rule.value
    done.disposed = Console.current.now()
    changes.append(.revise(rule.id.record, .retention(done)))
    let purpose: Purpose = material == .drafts ? .letGo : .final
    try workspace.finish(changes, "disposed of \(material.rawValue)", purpose)
    let file = workspace.file.file
    try workspace.storing { () throws(StoreError) in
      if material == .drafts || material == .roomNotes {
        try file.saveDraft(nil)
        try file.saveSession(nil)
      }
      try file.compact()
    }
    return try certificate(told: told, references: records.map(\.reference))
  }

  /// Every form, or every earlier wording of one.
  private func disposeOfNames(_ reason: LabelledText) throws(Complaint) {
    guard material == .names || material == .drafts, let names = workspace.names else { return }
    let changes = workspace.register.records.map { record in
      material == .names
        ? Change<NamesRecord>.end(record, Ending(.erased, reason: reason))
        : Change<NamesRecord>.forgetEarlier(record)
    }
    try workspace.append(
      changes, as: Console.current.identifiers.next(), "disposed of names", .final, to: names)
    try Workspace.storing(names.file.path) { () throws(StoreError) in try names.file.compact() }
  }

  private func certificate(
    told: String, references: [ShortReference]
  ) throws(Complaint) -> String {
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let log = try workspace.operations()
    let step = log.last { [.final, .letGo].contains($0.details?.purpose) }
    let why = rule.value.reason.text.map(view.words) ?? "not recorded"
    let now = EDTFDate(Console.current.now().day)
    return """
      CERTIFICATE OF DISPOSAL

      Review:       \(view.told?.title ?? "")
      Material:     \(material.rawValue): \(material.explanation)
      Held:         \(told)
      Numbers:      \(Self.runs(references))
      Kept until:   \(view.words(EDTFDate(rule.value.until)))
      By rule:      \(why)
      Disposed of:  \(view.words(now))
      By:           \(step?.details.map { view.words($0.author) } ?? "")
      Log:          step \(step?.number ?? ""); the numbers stay, marked as erased

      The sealed contents were overwritten in the review's files, and the files built anew.
      Not covered: copies and backups made before, what was printed or sent, and what a disk
      keeps of overwritten blocks.

      """
  }

  /// `N1-N14, N16`.
  private static func runs(_ references: [ShortReference]) -> String {
    guard !references.isEmpty else { return "none of their own" }
    var runs: [(first: ShortReference, last: ShortReference)] = []
    for reference in references.sorted() {
      if let last = runs.last?.last, last.letters == reference.letters,
        last.copy == reference.copy, last.number + 1 == reference.number
      {
        runs[runs.count - 1].last = reference
      } else {
        runs.append((reference, reference))
      }
    }
    return runs.map { $0.first == $0.last ? $0.first.text : "\($0.first.text)-\($0.last.text)" }
      .joined(separator: ", ")
  }
}
