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
    let secrets = Secrets(options: options, console: console)
    let file = try open(
      RecordFile<Record>.self, paths.review, .review, with: try secrets.review(paths.review))
    guard need == .wherePossible, let path = paths.names,
      let secret = try secrets.names(path)
    else { return try Workspace(file: file, names: nil) }
    let names = try open(RecordFile<NameEntry>.self, path, .names, with: secret)
    guard names.reviewID == file.reviewID else {
      throw Complaint(
        "\(Files.name(path)) is the names file of another review",
        hint: "nothing was changed; say which belongs to \(Files.name(paths.review)): --names FILE")
    }
    return try Workspace(file: file, names: names)
  }

  private static func open<Value>(
    _ type: RecordFile<Value>.Type, _ path: String, _ kind: FileKind, with secret: Secret
  ) throws(Complaint) -> RecordFile<Value> {
    do {
      return try RecordFile<Value>.open(path, kind: kind, with: secret)
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
        hint: "nothing was made; choose another name, or work on that one: --review \(Files.name(file))")
    }
    let id = console.identifiers.next()
    let file = try create(
      RecordFile<Record>.self, review, .review, id: id, slots: keys.review, console: console)
    let register = try create(
      RecordFile<NameEntry>.self, names, .names, id: id, slots: keys.names, console: console)
    return try Workspace(file: file, names: register)
  }

  private static func create<Value>(
    _ type: RecordFile<Value>.Type, _ path: String, _ kind: FileKind, id: RecordID,
    slots: [Secret], console: Console
  ) throws(Complaint) -> RecordFile<Value> {
    do {
      return try RecordFile<Value>.create(
        path, kind: kind, review: id, secrets: slots, identifiers: console.identifiers)
    } catch {
      throw Complaint(error, file: Files.name(path))
    }
  }
}
