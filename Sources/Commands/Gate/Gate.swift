internal import ReviewModel
internal import ReviewStore
internal import Views

/// The one way in which a finished file leaves the program: looked through, kept account of, and
/// refused with what may not be in it.
struct Gate {
  let workspace: Workspace
  let options: GateOptions
  let access: ReviewOptions

  /// Lets out files of a review.
  init(_ workspace: Workspace, _ options: GateOptions, _ access: ReviewOptions) {
    self.workspace = workspace
    self.options = options
    self.access = access
  }

  /// Where a file for these readers really goes: what is to be published is not signed off yet.
  static func path(_ path: String, for readers: Readers) -> String {
    readers.isPublic && path != Destination.screen ? Unsigned.path(path) : path
  }

  /// The number for the next named copy, to be printed on every page of it.
  ///
  /// It is that of the release itself, so no other copy of the review gives it, and it is never
  /// given twice: where another window lets a file out meanwhile, this one is refused.
  static func nextCopyNumber(in workspace: Workspace) throws(Complaint) -> ShortReference {
    try workspace.storing { () throws(StoreError) in
      try workspace.file.nextReference(letters: Record.Kind.release.letters)
    }
  }

  /// A file that was looked through and may go to its place.
  struct Ready {
    let file: FinishedFile
    let destination: Destination
    let passage: GateRule.Passage
    /// Where the person wanted it.
    let path: String
  }

  /// Looks through a file, keeps account of it and puts it in its place, or complains and leaves
  /// nothing there.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - path: what the person typed; `-` is standard output.
  ///   - told: what it is, for the person.
  @discardableResult
  func release(
    _ file: FinishedFile, to path: String, told: String
  ) throws(Complaint) -> ShortReference? {
    try release(try ready(file, for: path), told: told)
  }

  /// Looks through a file; complains, with nothing written, where it may not go to its place.
  func ready(_ file: FinishedFile, for path: String) throws(Complaint) -> Ready {
    let destination = try Destination(
      path, for: file, review: workspace.review, force: options.force, access: access)
    return Ready(
      file: file, destination: destination,
      passage: try pass(file, named: destination.name), path: path)
  }

  /// Keeps account of a file that was looked through, and puts it in its place.
  @discardableResult
  func release(_ ready: Ready, told: String) throws(Complaint) -> ShortReference? {
    let (file, destination) = (ready.file, ready.destination)
    let prepared = try destination.prepare(file)
    try GateSteps.reached(.written)
    let number = try keepOrDiscard(file, ready.passage, named: destination.name, prepared)
    try GateSteps.reached(.kept)
    try destination.finish(file, prepared)
    try GateSteps.reached(.finished)
    let copy = file.copy.map { ", copy \($0.text)" } ?? ""
    destination.say("wrote \(destination.path), \(told)\(copy)")
    if destination.path != ready.path {
      Console.current.tell(
        "note: it is not signed off yet; then it will be \(Unsigned.signed(destination.path)): "
          + "silp sign-off \(destination.path) --role \"...\"")
    }
    return number
  }

  /// Puts a sealed file in its place that was looked through while it was made.
  func letOut(_ file: FinishedFile, as made: Files.Prepared) throws(Complaint) {
    try GateSteps.reached(.written)
    try letOut(file, GateRule.Passage(reach: .names), named: Files.name(made.path), made)
  }

  /// Keeps account of a file that lies beside its place, and puts it there.
  func letOut(
    _ file: FinishedFile, _ passage: GateRule.Passage, named name: String, _ made: Files.Prepared
  ) throws(Complaint) {
    _ = try keepOrDiscard(file, passage, named: name, made)
    try GateSteps.reached(.kept)
    try made.finish()
    try GateSteps.reached(.finished)
  }

  /// Looks through a file; complains, with what was found, where it may not leave.
  ///
  /// Quietly where it is only what the file that leaves is made of, which says the same.
  func pass(
    _ file: FinishedFile, named name: String, quietly: Bool = false
  ) throws(Complaint) -> GateRule.Passage {
    try pass(
      file, found: try GateScan.of(file, named: name, in: workspace), named: name, quietly: quietly)
  }

  /// Says how a file passes in which something was found, or complains.
  func pass(
    _ file: FinishedFile, found: GateScan, named name: String, quietly: Bool = false
  ) throws(Complaint) -> GateRule.Passage {
    // What a named copy is meant to hold is no finding; whatever else is found stops it too.
    let rule = GateRule(
      readers: file.readers, namesOpen: workspace.namesOpen,
      unscanned: options.unscanned, despite: options.releaseWithNames)
    do {
      let passage = try rule.passage(stops: found.stops.count)
      if !quietly { GateWords.tell(found, passage, file: file, name: name) }
      return passage
    } catch {
      throw GateWords.complaint(error, found, file: file, name: name)
    }
  }

  /// What a release keeps of how a file was looked through.
  func scan(_ passage: GateRule.Passage) throws(Complaint) -> Release.Scan {
    var scan = Release.Scan(passage.reach)
    if let reason = passage.unscanned { scan.unscanned = try workspace.label(reason) }
    if let reason = passage.despite { scan.despite = try workspace.label(reason) }
    return scan
  }

  /// Keeps account of a file; where that cannot be done nothing of it stays.
  private func keepOrDiscard(
    _ file: FinishedFile, _ passage: GateRule.Passage, named name: String,
    _ prepared: Files.Prepared?
  ) throws(Complaint) -> ShortReference? {
    do {
      return try keep(file, passage, named: name)
    } catch {
      prepared?.discard()
      throw error
    }
  }

  private func keep(
    _ file: FinishedFile, _ passage: GateRule.Passage, named name: String
  ) throws(Complaint) -> ShortReference? {
    let console = Console.current
    let release = Release(
      what: file.what, file: try workspace.label(name), audience: file.readers.code,
      dates: Code(making: file.dates.rawValue), digest: file.digest,
      copy: file.copy, scan: try scan(passage), at: console.now())
    let id = console.identifiers.next()
    let change: Change<Record> =
      file.copy.map { .restore(id, $0, .release(release)) } ?? .create(id, .release(release))
    let words = GateWords.log(file, passage, name: name)
    return try workspace.finish([change] + file.beside(ReleaseID(id)), words).first
  }
}
