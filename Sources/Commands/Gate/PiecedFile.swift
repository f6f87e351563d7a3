internal import Foundation
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// A finished file that is written, looked through and counted a piece at a time, so that it is never
/// held whole.
final class PiecedFile {
  /// Where it lies until it is finished.
  let prepared: Files.Prepared
  private let handle: FileHandle
  private let scan: FileScan
  private let name: String
  private var digest = ContentDigest.Running()
  private var outcome = ScanOutcome()
  private var failure: Complaint?

  /// Begins a file beside its place, for its owner alone.
  init(
    for path: String, named name: String, scan: FileScan
  ) throws(Complaint) {
    prepared = try Files.prepare([], for: path, secret: true)
    guard let handle = FileHandle(forWritingAtPath: prepared.part) else {
      prepared.discard()
      throw Complaint(
        "\(path) could not be written",
        hint: "nothing of it is there; check the folder and the free space, then run it again")
    }
    self.handle = handle
    self.name = name
    self.scan = scan
  }

  /// Takes the next piece.
  ///
  /// - Parameters:
  ///   - bytes: What is written.
  ///   - whole: The same as a file of its own kind, to be looked through.
  func add(_ bytes: [UInt8], as whole: [UInt8]) {
    guard failure == nil else { return }
    digest.add(bytes)
    do {
      try handle.write(contentsOf: bytes)
      outcome.add(try scan.outcome(of: whole, named: name))
    } catch {
      failure =
        error as? Complaint
        ?? Complaint(
          "\(Files.name(prepared.path)) could not be written",
          hint: "nothing of it is there; check the free space, then run it again")
    }
  }

  /// The digest and what was found, when all pieces were taken; complains, with nothing left of the
  /// file, where one of them could not be.
  func finished() throws(Complaint) -> (digest: String, outcome: ScanOutcome) {
    if failure == nil, (try? handle.synchronize()) == nil || (try? handle.close()) == nil {
      failure = Complaint(
        "\(Files.name(prepared.path)) could not be written", hint: "nothing of it is there")
    }
    if let failure {
      prepared.discard()
      throw failure
    }
    return (digest.digest, outcome)
  }
}

extension Gate {
  /// Lets out a file for the reviewer that is made a piece at a time: looked through while it is
  /// written, kept account of and put in its place, or refused with nothing left of it.
  ///
  /// - Parameters:
  ///   - what: What it is.
  ///   - path: What the person typed, and no standard output.
  ///   - told: What it is, for the person.
  ///   - check: Looks at the file as it lies there, before it goes to its place.
  ///   - write: Writes it.
  func release(
    pieced what: Code, to path: String, told: String,
    check: (String) throws(Complaint) -> Void,
    _ write: (PiecedFile) throws -> Void
  ) throws {
    var file = FinishedFile([], what: what, for: .reviewer, dates: .exact)
    let destination = try Destination(
      path, for: file, review: workspace.review, force: options.force, access: access)
    let scan = try GateScan.scan(for: file, named: destination.name, in: workspace)
    let pieced = try PiecedFile(for: destination.path, named: destination.name, scan: scan)
    let passage: GateRule.Passage
    do {
      try write(pieced)
      let (digest, outcome) = try pieced.finished()
      file.digest = digest
      try check(pieced.prepared.part)
      passage = try pass(
        file, found: GateScan(outcome, of: file, in: workspace), named: destination.name)
    } catch {
      pieced.prepared.discard()
      throw error
    }
    try GateSteps.reached(.written)
    try letOut(file, passage, named: destination.name, pieced.prepared)
    destination.say("wrote \(destination.path), \(told)")
  }
}
