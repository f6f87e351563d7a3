internal import Identities
internal import ReviewModel
internal import ReviewStore

/// What a command needs of the names file.
enum NamesNeed {
  /// It is opened where it can be: text that is typed is to be labelled.
  case wherePossible
  /// It is opened where it can be, and nothing is written because of it.
  case toRead
  /// It is left closed: the command only shows labels.
  case notNeeded
}

extension Workspace {
  /// Opens the review the options mean, and its names where they are needed and can be opened.
  static func open(
    _ options: ReviewOptions, names need: NamesNeed = .wherePossible,
    console: Console = .current
  ) throws(Complaint) -> Workspace {
    let workspace = try opened(options, names: need, console: console)
    return need == .wherePossible ? try workspace.goingOverLateText() : workspace
  }

  private static func opened(
    _ options: ReviewOptions, names need: NamesNeed, console: Console
  ) throws(Complaint) -> Workspace {
    let paths = try ReviewPaths.find(options, console: console)
    if let kept = try console.sitting?.workspace(paths, options, names: need) { return kept }
    let secrets = Secrets(options: options, console: console)
    guard let review = try secrets.open(paths.review, .review) else {
      throw Complaint("\(Files.name(paths.review)) is locked", hint: "nothing was changed")
    }
    guard need != .notNeeded, let path = paths.names,
      let names = try secrets.open(
        path, .names, expecting: review.file.review, after: review.secret)
    else { return try Workspace(file: RecordFile(review.file), names: nil) }
    return try Workspace(file: RecordFile(review.file), names: RecordFile(names.file))
  }

  /// Opens a file besides the review's own two, such as another copy, with its own secret.
  static func openFile(
    _ path: String, _ kind: FileKind, _ options: ReviewOptions, expecting review: RecordID? = nil
  ) throws(Complaint) -> SealedFile {
    let console = Console.current
    let secrets = Secrets(options: options, console: console)
    guard let opened = try secrets.open(path, kind, expecting: review) else {
      throw Complaint(
        "\(Files.name(path)) is locked and no passphrase was given", hint: "nothing was changed")
    }
    return opened.file
  }
}
