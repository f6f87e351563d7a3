/// Something that is owed in the review: who owes what, and by when.
public struct Duty: Hashable, Sendable {
  /// What.
  public var matter: Matter
  /// Who owes it.
  public var owner: Party
  /// By when; nil where nobody has said.
  public var due: CalendarDay?

  /// Makes a duty.
  public init(_ matter: Matter, of owner: Party, due: CalendarDay? = nil) {
    self.matter = matter
    self.owner = owner
    self.due = due
  }

  /// Who can owe something.
  public enum Party: Hashable, Sendable {
    /// Those who run the review.
    case team
    /// One agency.
    case agency(AgencyID)
    /// The lead board, or the second one.
    case board(BoardID?)
    /// The contact of a proceeding.
    case contact(ProceedingID)
    /// Who holds a copy.
    case holder(SendingID)
    /// Whoever signs at a link of the chain.
    case signatory(Code)
  }

  /// What can be owed.
  public enum Matter: Hashable, Sendable {
    /// To ask an agency for its records and report.
    case ask(AgencyID)
    /// To make the records safe.
    case secure(AgencyID)
    /// To tell the author what is wanted.
    case brief(AgencyID)
    /// To send the report.
    case report(AgencyID)
    /// To sign a version off.
    case signOff(AgencyID, version: Int)
    /// To send these questions to an agency.
    case sendQueries(AgencyID, [QueryID])
    /// To answer these questions.
    case answerQueries(AgencyID, [QueryID])
    /// To ask again how a proceeding stands.
    case askAgain(ProceedingID)
    /// To say whether something may be done.
    case mayWe(ProceedingID, Proceeding.Activity)
    /// To decide how these are asked to take part.
    case involve([PersonID])
    /// To make these checks before anybody writes to somebody.
    case check(PersonID, [Involvement.Check.Matter])
    /// To ask somebody to take part.
    case offer(PersonID)
    /// To ask somebody again, who has not answered.
    case hear(PersonID)
    /// To listen to somebody who wants to take part.
    case meet(PersonID)
    /// To show somebody the draft.
    case showDraft(PersonID)
    /// To tell somebody on which day it is published.
    case tellDate(PersonID)
    /// To take a risk somewhere that was raised on a day.
    case concern(ConcernID)
    /// To call somebody after a day.
    case call(ParticipantID)
    /// To ask what became of a pledge.
    case pledge(PledgeID)
    /// To say that a copy came.
    case acknowledge(SendingID)
    /// To give back or destroy a copy of a version that no longer counts.
    case giveBack(SendingID)
    /// To decide about what readers wrote.
    case settle([CommentID])
    /// To sign a version at this link of the chain.
    case sign(VersionID, Code)
    /// To do what must come before publication.
    case step(PublicationID, Code)
    /// To reach a milestone of the plan.
    case milestone(Code)
    /// To carry out an action.
    case action(ActionID)
  }
}
