/// Until when one class of the review's material is kept, and that it was disposed of.
public struct Retention: Hashable, Codable, Sendable {
  /// Which class.
  public var material: Material
  /// The last day it is kept.
  public var until: CalendarDay
  /// The policy or decision the day rests on.
  public var reason: Stated
  /// When it was disposed of; nil while it is kept.
  public var disposed: Moment?

  /// Makes a rule.
  public init(
    material: Material, until: CalendarDay, reason: Stated = .notRecorded,
    disposed: Moment? = nil
  ) {
    self.material = material
    self.until = until
    self.reason = reason
    self.disposed = disposed
  }

  /// The classes of material, each of which has its own last day.
  public enum Material: String, Hashable, Codable, Sendable, CaseIterable {
    /// The notes of the learning days.
    case roomNotes = "room notes"
    /// Earlier wordings of everything, and unfinished lines.
    case drafts
    /// What agencies sent: their files and the entries read from them.
    case agencyFiles = "agency files"
    /// The names file: who is who.
    case names
    /// Findings, recommendations, actions, and what the report is made of.
    case finalReport = "final report"
  }
}
