/// What an entry says of one subject: seen, alone, heard, brought.
///
/// Held per subject, because "child seen: yes" in a family of three does not say which child.
public struct SubjectFacts: Hashable, Codable, Sendable {
  /// Which subject.
  public var subject: Who
  /// Whether they were seen.
  public var seen: Answer
  /// Whether they were seen alone.
  public var seenAlone: Answer
  /// What they said or showed.
  public var voice: Stated
  /// Whether they came, or were brought.
  public var attendance: Attendance
  /// Under which plan they were then.
  public var plan: Plan

  /// Makes the facts of one subject.
  public init(
    subject: Who, seen: Answer = .notRecorded, seenAlone: Answer = .notRecorded,
    voice: Stated = .notRecorded, attendance: Attendance = .notRecorded,
    plan: Plan = .notRecorded
  ) {
    self.subject = subject
    self.seen = seen
    self.seenAlone = seenAlone
    self.voice = voice
    self.attendance = attendance
    self.plan = plan
  }

  /// Whom a fact is about.
  public enum Who: Hashable, Codable, Sendable {
    /// One subject.
    case person(PersonID)
    /// The record does not say which child.
    case notStated
  }

  /// Under which plan a subject is, as the record says; England's and Wales's words, and an adult's.
  public enum Plan: String, Hashable, Codable, Sendable, CaseIterable {
    /// Expressly none.
    case none = "no plan"
    /// Help without a statutory ground.
    case earlyHelp = "early help"
    /// A child in need; care and support in Wales.
    case childInNeed = "child in need"
    /// A child protection plan, or on the register.
    case childProtection = "child protection"
    /// In the care of the local authority.
    case lookedAfter = "looked after"
    /// Has left care and is entitled to help.
    case careLeaver = "care leaver"
    /// An adult's care and support plan.
    case careAndSupport = "care and support"
    /// An enquiry into an adult's safety.
    case safeguardingEnquiry = "safeguarding enquiry"
    /// The record does not say.
    case notRecorded = "not recorded"
  }

  /// What a record says to a yes-or-no question.
  public enum Answer: String, Hashable, Codable, Sendable, CaseIterable {
    /// Yes.
    case yes
    /// No.
    case no
    /// The question does not arise.
    case notApplicable = "not applicable"
    /// The record does not say.
    case notRecorded = "not recorded"
  }

  /// Whether somebody came; a child is brought or not, an adult attends or not.
  public enum Attendance: String, Hashable, Codable, Sendable, CaseIterable {
    /// Came, or was brought.
    case attended
    /// A child whom nobody brought.
    case wasNotBrought = "was not brought"
    /// An adult who did not come.
    case didNotAttend = "did not attend"
    /// The family cancelled.
    case cancelledByFamily = "cancelled by family"
    /// The service cancelled.
    case cancelledByService = "cancelled by service"
    /// Nobody let the worker in.
    case noAccess = "no access"
    /// The record does not say.
    case notRecorded = "not recorded"
  }
}
