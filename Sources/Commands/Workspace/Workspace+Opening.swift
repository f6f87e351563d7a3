internal import Identities
internal import ReviewModel
internal import ReviewStore

/// What a command needs of the names file.
enum NamesNeed {
  /// It is opened where it can be: text that is typed is to be labelled.
  case wherePossible
  /// It is left closed: the command only shows labels.
  case notNeeded
}

extension Workspace {
  /// Opens the review the options mean, and its names where they are needed and can be opened.
  static func open(
    _ options: ReviewOptions, names need: NamesNeed = .wherePossible,
    console: Console = .current
  ) throws(Complaint) -> Workspace {
    let paths = try ReviewPaths.find(options, console: console)
    if let kept = try console.sitting?.workspace(paths, options, names: need) { return kept }
    let secrets = Secrets(options: options, console: console)
    let file = try open(
      paths.review, .review, with: try secrets.review(paths.review), console: console)
    guard need == .wherePossible, let path = paths.names, let secret = try secrets.names(path)
    else { return try Workspace(file: RecordFile(file), names: nil) }
    let names = try open(path, .names, with: secret, expecting: file.review, console: console)
    return try Workspace(file: RecordFile(file), names: RecordFile(names))
  }

  static func open(
    _ path: String, _ kind: FileKind, with secret: Secret, expecting review: RecordID? = nil,
    console: Console
  ) throws(Complaint) -> SealedFile {
    Exposure.warn(ofFile: path, console: console)
    do {
      return try SealedFile.open(
        path, kind: kind, secret: secret, expecting: review, identifiers: console.identifiers)
    } catch {
      throw Complaint(error, file: Files.name(path))
    }
  }

  /// Makes the two files of a new review.
  static func create(
    path: String, keys: NewKeys, console: Console
  ) throws(Complaint) -> Workspace {
    let (review, names) = (path + ".silp", path + ".silpnames")
    for file in [review, names] where Files.exists(file) {
      throw Complaint(
        "there is a file \(Files.name(file)) already",
        hint:
          "nothing was made; choose another name, or work on that one: --review \(Files.name(file))"
      )
    }
    let id = console.identifiers.next()
    let file = try create(review, .review, id: id, secrets: keys.review, console: console)
    let register = try create(names, .names, id: id, secrets: keys.names, console: console)
    return try Workspace(file: RecordFile(file), names: RecordFile(register))
  }

  private static func create(
    _ path: String, _ kind: FileKind, id: RecordID, secrets: [Secret], console: Console
  ) throws(Complaint) -> SealedFile {
    do {
      return try SealedFile.create(
        path, kind: kind, review: id, secrets: secrets, identifiers: console.identifiers)
    } catch {
      throw Complaint(error, file: Files.name(path))
    }
  }
}
