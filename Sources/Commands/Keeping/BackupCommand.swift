internal import ArgumentParser
internal import Foundation
internal import ReviewModel
internal import ReviewStore

/// Makes a backup of both files.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make a checked copy of both files, also while they are in use.",
    discussion: """
      The copies are named after the review and the time, and never written over. Keep them on
      another disk than the review. To go on with one, copy it back; for a second laptop use
      "silp copy" instead.
      Example: silp backup /media/stick
      """)

  @Argument(help: "The folder the copies go into; made if it is not there.") var folder: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let console = Console.current
    let target = Files.resolve(folder)
    try Files.makeFolder(target)
    let file = workspace.file.file
    let base = Self.base(for: file.path, in: target, at: console.now())
    let closed =
      try workspace.names == nil ? ReviewPaths.find(options, console: console).names : nil
    let names =
      workspace.names.map { Backup.Names.open($0.file) } ?? closed.map(Backup.Names.closed)
    let made: Backup
    do {
      made = try Backup.make(
        of: file, names: names, to: base + ".silp", namesTo: base + ".silpnames")
    } catch {
      throw Complaint(error)
    }
    for copy in [made.review, made.names].compactMap(\.self) {
      console.say(
        "made \(Files.name(copy.path)): \(copy.size / 1024) kB, \(Count.of(copy.operations, "step")), "
          + (copy.isFullyVerified ? "checked" : "checked as far as that goes without its secret"))
    }
    if made.names == nil { console.tell("note: there is no names file, so none is in this backup") }
    if Files.device(target) == Files.device(file.path), Files.device(target) != nil {
      console.tell("note: this is the disk the review is on; a lost laptop takes both")
    }
    console.tell(
      "the secrets of today open it, also after they are changed in the review; whoever has it can "
        + "try others for ever")
  }

  /// `harbour-2026-11-21-1432`, and `-2` where that is taken.
  private static func base(for path: String, in folder: String, at now: Moment) -> String {
    let name = Files.name(path)
    let stem = name.hasSuffix(".silp") ? String(name.dropLast(5)) : name
    let clock = now.description.dropFirst(11).prefix(5).filter { $0 != ":" }
    let base = "\(folder)/\(stem)-\(now.day)-\(clock)"
    var candidate = base
    var number = 1
    while Files.exists(candidate + ".silp") || Files.exists(candidate + ".silpnames") {
      number += 1
      candidate = "\(base)-\(number)"
    }
    return candidate
  }
}

extension Files {
  /// Makes a folder for its owner alone, unless it is there.
  static func makeFolder(_ path: String) throws(Complaint) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint(
        "the folder \(Files.name(path)) cannot be made",
        hint: "nothing was changed; check the name and whether you may write there")
    }
  }

  /// Which disk something is on; nil where that cannot be told.
  static func device(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (attributes?[.systemNumber] as? NSNumber)?.intValue
  }
}

extension Complaint {
  /// Says why no backup was made.
  fileprivate init(_ error: BackupError) {
    let name = Files.name(error.path)
    guard case .damaged(let damage) = error.reason else {
      self.init(error.reason, file: name)
      return
    }
    self.init(
      "\(name) was copied and is not right: \(Self.words(damage)) is not as it was written",
      hint:
        "the copies were removed, so there is NO backup; look at the review with: silp verify; if "
        + "that finds nothing, try another disk")
  }
}
