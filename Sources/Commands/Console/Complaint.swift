/// What a command says when it cannot go on: what happened and where, what is safe, what to do.
///
/// The only error that reaches the person; facts from the libraries are put into these words in
/// the folder `Words`.
package struct Complaint: Error, Hashable, Sendable {
  /// What happened, and where.
  package let message: String
  /// What is safe, and what to type next.
  package let hint: String
  /// How the program ends.
  package let exit: ExitStatus
  /// Whether the same may go well later without anything being typed differently: the disk was
  /// full, or somebody else was writing.
  package let mayPass: Bool

  /// Makes a complaint.
  package init(
    _ message: String, hint: String, exit: ExitStatus = .failed, mayPass: Bool = false
  ) {
    self.message = message
    self.hint = hint
    self.exit = exit
    self.mayPass = mayPass
  }

  /// The complaint as it is printed: `error:` and then `hint:`.
  package var text: String {
    "error: \(message)\n" + (hint.isEmpty ? "" : "hint: \(hint)\n")
  }
}

/// How the program ends, as a number that scripts can read.
package enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// It could not be done.
  case failed = 1
  /// The command was not understood.
  case usage = 2
  /// The review is incomplete.
  case incomplete = 3
  /// Somebody else has the review open.
  case inUse = 4
  /// A name was found where none may be.
  case namesFound = 5
  /// Stopped from the keyboard.
  case interrupted = 130
}
