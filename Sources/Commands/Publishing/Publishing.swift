internal import ReviewModel
internal import ReviewStore
internal import Settings
internal import Views

/// Where publishing stands, by board.
struct Publishing {
  let workspace: Workspace
  private let chain: SigningChain
  private let words: VersionWords

  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    chain = try SettingsFiles.signing().chain
    words = VersionWords(workspace.review)
  }

  private var review: Review { workspace.review }

  /// What a board decided; a complaint where it has not.
  static func decision(
    _ workspace: Workspace, _ board: BoardID?
  ) throws(Complaint) -> Filed<Publication> {
    if let found = workspace.review.publication(by: board) { return found }
    throw Complaint(
      "the board has not decided on publishing",
      hint: "nothing was changed; keep what it decides: silp publication decide full --of v3 --by "
        + "\"...\" --why \"...\"")
  }

  /// Records that it was published; answers the version.
  func record(_ board: BoardID?, on day: CalendarDay) throws -> String {
    let done: Review.Published
    do {
      done = try review.publishing(by: board, on: day, chain, material: try material(board))
    } catch let refusal as PublicationRefusal {
      throw Complaint(refusal, review)
    }
    let name = words.version(done.version)
    try workspace.append(
      [
        .revise(done.publication.record, .publication(done.decision)),
        .revise(done.version.record, .version(done.standing)),
      ], as: Console.current.identifiers.next(),
      workspace.labelling.words("recorded that \(name) was published"), .final, to: workspace.file,
      since: workspace.seen)
    return name
  }

  /// The review that the version was made of, where its history is in the file.
  private func material(_ board: BoardID?) throws(Complaint) -> Review? {
    guard let id = review.publication(by: board)?.value.version, let version = review.version(id),
      !version.value.heads.isEmpty
    else { return nil }
    return try workspace.review(at: version).0
  }

  /// Adds the rows of one board; answers what to type next.
  func add(_ board: BoardID?, to table: inout Table) -> String? {
    let name = board.map { words.party(.partner($0)) } ?? "board"
    let all = review.publications.map(\.value).filter { $0.board == board }
    for publication in all {
      addDecision(publication, name, to: &table)
      if let published = publication.published {
        table.add(name, "published", words.day(published), "")
      }
      addShared(publication, name, to: &table)
    }
    return all.last?.published == nil ? addObstacles(board, name, to: &table) : nil
  }

  private func addDecision(_ publication: Publication, _ name: String, to table: inout Table) {
    let about = publication.version.map { " of \(words.version($0))" } ?? ""
    let why = publication.reason.text.map { "; \(words.text($0))" } ?? ""
    table.add(
      name, "decision",
      "\(publication.decision.rawValue)\(about), by \(words.text(publication.by)) on "
        + "\(words.day(publication.on))\(why)", "")
    if let planned = publication.planned { table.add(name, "planned for", words.day(planned), "") }
    guard publication.decision.publishes else { return }
    for step in publication.steps {
      table.add(
        name, step.done.map { "done \(words.day($0))" } ?? "to do", words.step(step.what),
        step.done == nil ? "silp publication step \(step.what.text)" : "")
    }
  }

  private func addObstacles(
    _ board: BoardID?, _ name: String, to table: inout Table
  ) -> String? {
    let against = review.obstacles(
      toPublishingBy: board, on: Console.current.now().day, chain,
      material: (try? material(board)) ?? nil)
    guard !against.isEmpty else {
      table.add(name, "may be published", "nothing stands against it", "silp publication record")
      return "silp publication record"
    }
    // A step that is to do has a row of its own already.
    let steps = Set(review.publication(by: board)?.value.steps.map(\.what) ?? [])
    let others = against.filter { obstacle in
      if case .stepOpen(let code) = obstacle { !steps.contains(code) } else { true }
    }
    for told in words.told(others) {
      table.add(name, "stands against it", told.what, told.next)
    }
    return words.told(against).map(\.next).first { !$0.isEmpty }
  }

  private func addShared(_ publication: Publication, _ name: String, to table: inout Table) {
    for sharing in publication.shared {
      let use = sharing.use.text.map { ": \(words.text($0))" } ?? ""
      table.add(
        name, "shared",
        "\(words.text(sharing.format)), \(words.text(sharing.audience)), \(words.day(sharing.on))\(use)",
        "")
    }
  }
}

extension Complaint {
  /// Says why something cannot be done about publishing.
  init(_ refusal: PublicationRefusal, _ review: Review) {
    let words = VersionWords(review)
    switch refusal {
    case .obstacles(let against):
      let told = words.told(against)
      Console.current.err(told.map { "  \($0.what)\n" }.joined())
      self.init(
        told.count == 1
          ? "1 thing stands against publishing"
          : "\(told.count) things stand against publishing",
        hint: "nothing was recorded; begin with: "
          + (told.lazy.map(\.next).first { !$0.isEmpty } ?? "silp publication list"))
    case .isPublished(let on):
      self.init(
        "it was published on \(words.day(on)), and what was decided stays",
        hint: "nothing was changed; a version that should not be out any more is withdrawn: silp "
          + "report status VERSION withdrawn")
    case .noVersion:
      self.init(
        "a decision to publish is about a version",
        hint: "nothing was changed; say which: --of v3, see: silp report versions")
    case .missing(let id):
      self.init(
        "there is no \(words.version(id))", hint: "nothing was changed; see: silp report versions")
    case .notDecided:
      self.init(
        "the board has not decided to publish",
        hint: "nothing was changed; keep what it decides: silp publication decide")
    case .noStep(let code):
      self.init(
        "nothing called \"\(code.text)\" comes before publishing in what the board decided",
        hint: "nothing was changed; see the steps: silp publication list; a step that is new in "
          + "en/signing.yaml comes in when the decision is kept again")
    case .isDone(let code, let on):
      self.init(
        "\(words.step(code)): done on \(words.day(on)) already", hint: "nothing was changed")
    case .stepFirst(let code):
      self.init(
        "another step comes first: \(words.step(code))",
        hint: "nothing was changed; when that is done: silp publication step \(code.text)")
    }
  }
}
