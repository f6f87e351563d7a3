internal import Foundation
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// The line that is being typed, kept sealed in the review file, so that a crash loses at most
/// the last seconds of it.
///
/// It is kept as all text is: names that are registered are taken out. Nothing here ever complains:
/// a line that cannot be kept can still be entered, and that complains.
final class DayDrafts {
  /// Whether lines are kept; switched off, what was kept is forgotten.
  var isOn = true {
    didSet { if !isOn { forget() } }
  }

  /// What is to stand in the next line that is read.
  private var offered = ""
  private var isStored = true
  private let workspace: Workspace
  private let day: Int

  /// A draft as it is kept.
  private struct Draft: Codable {
    let day: Int
    let line: LabelledText
  }

  /// Begins with what was kept before.
  init(_ workspace: Workspace, day: Int) {
    self.workspace = workspace
    self.day = day
  }

  /// Offers the line that was not finished, and gives it; nil where there is none of this day.
  func offer() -> LabelledText? {
    guard let bytes = try? workspace.file.file.draft(),
      let draft = try? JSONDecoder().decode(Draft.self, from: Data(bytes)), draft.day == day
    else { return nil }
    offered = words(draft.line)
    return draft.line
  }

  /// What is to stand in the line that is read now; it is given once.
  func takeOffered() -> String {
    defer { offered = "" }
    return offered
  }

  /// Keeps an unfinished line in place of what was kept before.
  func keep(_ line: String) {
    guard isOn, !line.isEmpty else { return forget() }
    let text = (try? workspace.label(line)) ?? LabelledText(plain: line)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(Draft(day: day, line: text)) else { return }
    try? workspace.file.file.saveDraft(Array(bytes))
    isStored = true
  }

  /// Forgets what was kept: the line was entered, or is not to be kept.
  func forget() {
    guard isStored else { return }
    isStored = false
    // Whatever was saved of the line forgot it in the same step, and asking costs no writing.
    guard (try? workspace.file.file.draft()) != nil else { return }
    try? workspace.file.file.saveDraft(nil)
  }

  /// A line as it was typed; in labels where the names file is closed.
  func words(_ line: LabelledText) -> String {
    workspace.namesOpen
      ? workspace.register.restore(line) : line.words(LabelTable(labelsOf: workspace.review).word)
  }
}
