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

  /// Where the day stands while a line is typed.
  ///
  /// It is kept with every line that is entered, so a draft beside which it changed was entered
  /// too, though a crash left it there.
  var session: [UInt8] = []

  /// What is to stand in the next line that is read.
  private var offered = ""
  private var isStored = true
  private let unfinished: LabelledText?
  private let workspace: Workspace
  private let day: Int

  /// A draft as it is kept.
  private struct Draft: Codable {
    let day: Int
    let line: LabelledText
    let session: String
  }

  /// Begins with what was kept before, if the day still stands where it stood then.
  init(_ workspace: Workspace, day: Int) {
    self.workspace = workspace
    self.day = day
    let file = workspace.file.file
    guard let bytes = try? file.draft(), let session = try? file.session(),
      let draft = try? JSONDecoder().decode(Draft.self, from: Data(bytes)), draft.day == day,
      draft.session == ContentDigest.of(session)
    else {
      unfinished = nil
      return
    }
    unfinished = draft.line
  }

  /// Offers the line that was not finished, which is kept on; nil where there is none.
  func offer() -> LabelledText? {
    guard let unfinished else { return nil }
    offered = words(unfinished)
    // Names may have been registered since.
    if workspace.namesOpen { keep(offered) } else { store(unfinished) }
    return unfinished
  }

  /// What is to stand in the line that is read now; it is given once.
  func takeOffered() -> String {
    defer { offered = "" }
    return offered
  }

  /// Keeps an unfinished line in place of what was kept before.
  func keep(_ line: String) {
    guard isOn, !line.isEmpty, let text = try? workspace.label(line) else { return forget() }
    // Before the line that uses them; what cannot be restored is not kept.
    guard (try? workspace.keepSpellings()) != nil else { return }
    store(text)
  }

  /// Forgets what was kept: the line was entered, or is not to be kept.
  func forget() {
    guard isStored else { return }
    isStored = false
    // Asking costs no writing.
    guard (try? workspace.file.file.draft()) != nil else { return }
    try? workspace.file.file.saveDraft(nil)
  }

  private func store(_ line: LabelledText) {
    guard isOn else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let draft = Draft(day: day, line: line, session: ContentDigest.of(session))
    guard let bytes = try? encoder.encode(draft) else { return }
    try? workspace.file.file.saveDraft(Array(bytes))
    isStored = true
  }

  /// A line as it was typed; in labels where the names file is closed.
  func words(_ line: LabelledText) -> String {
    workspace.namesOpen
      ? workspace.register.restore(line) : line.words(LabelTable(labelsOf: workspace.review).word)
  }
}
