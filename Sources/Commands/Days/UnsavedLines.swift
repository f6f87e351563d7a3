/// Lines that could not be saved because of something that may pass, such as a full disk; kept in
/// order until they can be.
struct UnsavedLines {
  private(set) var lines: [String] = []

  /// Whether every line was saved.
  var isEmpty: Bool { lines.isEmpty }

  /// Keeps a line.
  mutating func keep(_ line: String) { lines.append(line) }

  /// Lets go of the first, which was saved.
  mutating func saved() { if !lines.isEmpty { lines.removeFirst() } }

  /// What the scribe is told when a line could not be saved.
  func words(_ complaint: Complaint) -> String {
    let reason =
      complaint.message.hasPrefix("NOT SAVED")
      ? complaint.message : "NOT SAVED: \(complaint.message)"
    let kept =
      lines.count == 1
      ? "Your line is kept here: \(lines[0])"
      : "\(lines.count) lines are kept here, the last: \(lines.last ?? "")"
    return "\(reason). \(kept)\nPress Enter to try again; what was saved before is safe."
  }

  /// What is told when the program must end with lines unsaved.
  var farewell: String {
    (["NOT SAVED, \(lines.count) \(lines.count == 1 ? "line" : "lines"):"] + lines)
      .joined(separator: "\n")
  }
}
