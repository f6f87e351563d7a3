internal import Foundation
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Synchronization

/// A review that is kept unlocked for one command after another.
///
/// The files themselves stay open, so that no key is derived again; they notice by themselves what
/// other processes write.
final class Sitting: Sendable {
  /// Where the review is.
  let path: String
  private let review: SealedFile
  private let namesPath: String?
  private let names: Mutex<SealedFile?>
  private let identity: FileIdentity?
  private let shortWords = Mutex<[String]>([])

  /// Keeps the files of a review that was opened.
  init(_ workspace: Workspace, _ paths: ReviewPaths) {
    path = paths.review
    review = workspace.file.file
    namesPath = paths.names
    names = Mutex(workspace.names?.file)
    identity = FileIdentity(paths.review)
    know(workspace)
  }

  /// The short words of people and agencies, as the last command knew them, for the Tab key.
  var words: [String] { shortWords.withLock { $0 } }

  private func know(_ workspace: Workspace) {
    let review = workspace.review
    shortWords.withLock {
      $0 = review.people.map(\.value.alias.text) + review.agencies.map(\.value.code.text)
    }
  }

  /// The review as a command needs it; nil where the command means other files.
  ///
  /// Where the names file was left closed it stays closed, and nobody is asked again.
  func workspace(
    _ paths: ReviewPaths, _ options: ReviewOptions, names need: NamesNeed
  ) throws(Complaint) -> Workspace? {
    guard Self.same(paths.review, path) else { return nil }
    guard identity == FileIdentity(path) else {
      throw Complaint(StoreError.replaced(path), file: Files.name(path))
    }
    let workspace = try reopened(options, names: need)
    if let workspace { know(workspace) }
    return workspace
  }

  private func reopened(
    _ options: ReviewOptions, names need: NamesNeed
  ) throws(Complaint) -> Workspace? {
    guard need != .notNeeded else { return try Workspace(file: RecordFile(review), names: nil) }
    let open = names.withLock { $0 }
    if let named = options.names {
      guard let open, Self.same(Files.resolve(named), open.path) else { return nil }
    }
    if open == nil, options.unlockWith != nil { return nil }
    return try Workspace(file: RecordFile(review), names: open.map { RecordFile($0) })
  }

  /// Opens the names file where it was left closed.
  func unlockNames(_ options: ReviewOptions, console: Console) throws(Complaint) {
    guard names.withLock({ $0 == nil }) else {
      return console.tell("The names file is open already.")
    }
    guard let namesPath else {
      throw Complaint(
        "there is no names file beside \(Files.name(path))",
        hint: "everything goes on in labels; to use one: quit, then silp open --names FILE")
    }
    let secrets = Secrets(options: options, console: console)
    guard let file = try secrets.open(namesPath, .names, expecting: review.review)?.file else {
      return
    }
    names.withLock { $0 = file }
    console.tell("The names file is open.")
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    func target(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
    return one == other || target(one) == target(other)
  }
}

/// Which file stands at a path, whatever it is called: a file that took its place is another.
private struct FileIdentity: Hashable {
  private let device: Int
  private let number: Int

  init?(_ path: String) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
      let device = attributes[.systemNumber] as? Int,
      let number = attributes[.systemFileNumber] as? Int
    else { return nil }
    self.device = device
    self.number = number
  }
}
