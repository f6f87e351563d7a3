public import Documents
internal import Views

extension NamedCopyReport {
  /// The papers; each is called like its template.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who everybody is.
    case whosWho = "whos-who"
    /// A page for each who is asked to a day.
    case invitations
    /// A sheet to be signed on a day.
    case attendance
    /// A letter to one of the family.
    case familyLetter = "family-letter"
    /// The same in easy read.
    case easyLetter = "family-letter-easy"
  }

  /// What a copy is made of.
  struct Source {
    let view: DeidentifiedReview
    let copy: Copy
    let occasion: Occasion
    let letter: Letter?
  }

  /// Whom a letter is written to.
  struct Letter {
    let to: String
    let children: String
    let isAboutReader: Bool
  }

  /// Every path the template of a paper may use.
  public static func told(_ kind: Kind) -> [ToldField] { fields(kind).told() }

  static func fields(_ kind: Kind) -> [TemplateField<Source>] {
    switch kind {
    case .whosWho: common + who
    case .invitations:
      common + [day, .list("invitations", "Those who are asked.", person) { people($0) }]
    case .attendance:
      common + [day, .list("people", "Those who are asked.", person) { people($0) }]
    case .familyLetter, .easyLetter: common + [.record("letter", "The letter.", letter) { $0 }]
    }
  }

  private static let common: [TemplateField<Source>] = [
    .record("copy", "The copy this is.", copyFields) { $0.copy },
    .record("review", "What the review is.", review) { $0.view },
  ]

  private static let copyFields: [TemplateField<Copy>] = [
    .text("marking", "The words that stand on every page: real names, the number, for whom.") {
      $0.marking
    },
    .text("number", "The number of the copy.") { $0.number },
  ]

  private static let review: [TemplateField<DeidentifiedReview>] = [
    .text("title", "What the review is called.") { $0.told?.title ?? "Review" },
    .text("board", "The partnership that asked for it.") { $0.told?.board ?? "" },
    .text("reviewer", "Who writes it, by role.") { $0.told?.reviewer ?? "" },
    .text("marking", "How the review’s pages are marked.") { $0.told?.marking ?? "" },
  ]

  private static let who: [TemplateField<Source>] = [
    .list("family", "The family.", row) { $0.view.familyWho },
    .list("professionals", "The professionals.", row) { $0.view.professionalWho },
    .list("places", "Agencies and places.", row) { $0.view.placeWho },
  ]

  private static let row: [TemplateField<WhoTold>] = [
    .text("label", "What they are called in the review.") { $0.label },
    .text("name", "The real name.") { $0.isNamed ? $0.name : "not registered" },
    .text("forms", "The other forms it is written in.") { $0.forms },
    .text("about", "Their role or relation.") { $0.about },
  ]

  private static let day: TemplateField<Source> = .record("day", "The day.", occasion) {
    $0.occasion
  }

  private static let occasion: [TemplateField<Occasion>] = [
    .text("number", "Which learning day: 1 or 2.") { "\($0.day)" },
    .text("date", "The date.") { $0.date },
    .text("time", "From when to when.") { $0.time },
    .text("place", "Where.") { $0.place },
    .text("contact", "Whom to ask, and how.") { $0.contact },
    .text("reply", "By when to answer.") { $0.reply },
  ]

  private static let person: [TemplateField<InvitedTold>] = [
    .text("name", "The real name.") { $0.name },
    .text("role", "What they do.") { $0.role },
    .text("agency", "Their agency.") { $0.agency },
    .text("capacity", "In which capacity they are asked.") { $0.capacity },
    .text("remark", "What is to be seen to for them.") { $0.remark },
  ]

  private static let letter: [TemplateField<Source>] = [
    .text("to", "Whom it is written to, by name.") { $0.letter?.to ?? "" },
    .text("children", "Those it is about, by name.") { $0.letter?.children ?? "" },
    .flag("about_reader", "Whether the review is about the reader.") {
      $0.letter?.isAboutReader ?? false
    },
    .text("contact", "Whom to ask, and how.") { $0.occasion.contact },
    .text("reply", "By when to answer.") { $0.occasion.reply },
    .text("date", "The date of the letter.") { $0.occasion.date },
  ]

  private static func people(_ source: Source) -> [InvitedTold] {
    source.view.invited(day: source.occasion.day)
  }
}
