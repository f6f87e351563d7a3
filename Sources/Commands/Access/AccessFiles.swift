internal import ReviewModel
internal import ReviewStore

/// The files whose ways to unlock them are meant; they are open before anything else is asked.
struct AccessFiles {
  let workspace: Workspace
  let files: [SealedFile]

  /// Opens the review, and its names where they are meant or text is to be labelled.
  static func open(
    _ options: ReviewOptions, of target: AccessTarget, labelling: Bool = false
  ) throws(Complaint) -> AccessFiles {
    let needsNames = target != .review
    let workspace = try Workspace.open(
      options, names: needsNames || labelling ? .wherePossible : .notNeeded)
    if needsNames { try workspace.requireNames("its ways to unlock are meant") }
    let review = workspace.file.file
    let files: [SealedFile?] =
      switch target {
      case .review: [review]
      case .names: [workspace.names?.file]
      case .both: [review, workspace.names?.file]
      }
    return AccessFiles(workspace: workspace, files: files.compactMap { $0 })
  }

  /// What is noted with a way that is added now.
  func about(label: String?) throws(Complaint) -> AccessWay.About {
    let console = Console.current
    defer { keepSpellings() }
    let text: LabelledText? =
      if let label { try workspace.label(label) } else { nil }
    return AccessWay.About(
      time: console.now(),
      author: try workspace.label(console.environment["SILP_AUTHOR"] ?? "reviewer"), label: text)
  }

  private func keepSpellings() {
    // A label in another spelling than the registered one is still a label without it.
    try? workspace.keepSpellings()
  }

  /// The ways to unlock a file.
  static func ways(_ file: SealedFile) throws(Complaint) -> [AccessWay] {
    try Workspace.storing(file.path) { () throws(StoreError) in try file.accessWays() }
  }

  /// One way, by its number.
  static func way(_ number: Int, of file: SealedFile) throws(Complaint) -> AccessWay {
    guard let way = try ways(file).first(where: { $0.number == number }) else {
      throw Complaint(StoreError.noSuchWay(number), file: Files.name(file.path))
    }
    return way
  }

  /// Keeps in the log what was done; that it was done does not hang on it.
  func log(_ description: String) {
    do { try workspace.note(description) } catch {
      Console.current.tell("note: that was done, but the log could not be written")
    }
  }
}

extension AccessWay {
  /// What it is and what it is called, in words.
  func words(_ labels: (LabelledText.Span) -> String) -> String {
    guard let label = about.label else { return words }
    return "\(words) (\(label.words(labels)))"
  }
}
