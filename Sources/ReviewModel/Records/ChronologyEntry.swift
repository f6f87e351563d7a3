/// What one agency's record says happened: fact as recorded, never a view of it.
public struct ChronologyEntry: Hashable, Codable, Sendable {
  /// When, as exact as the record is.
  public var date: EDTFDate
  /// The date as it was written in the record.
  public var dateAsWritten: LabelledText
  /// The time of day, where the record gives one.
  public var time: TimeOfDay?
  /// When it ended, where the record gives that.
  public var end: EDTFDate?
  /// Whose record it is.
  public var agency: AgencyID
  /// Which record it stands in.
  public var source: Stated
  /// Its place among entries of the same day, where the reviewer or the record gives one.
  public var sequence: Int?
  /// What happened.
  public var event: LabelledText
  /// What the record says on everything else.
  public var details: [Detail: LabelledText]
  /// What it says of each subject.
  public var subjects: [SubjectFacts]
  /// Columns of the agency's own that we have no name for.
  public var extras: [Extra]
  /// What it is about, by the codes that notes are tagged with as well.
  public var themes: [Code]
  /// Where it came from.
  public var provenance: Provenance
  /// Who may not see it without clearance.
  public var restrictions: [Restriction]
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes an entry.
  public init(
    date: EDTFDate, dateAsWritten: LabelledText, time: TimeOfDay? = nil, end: EDTFDate? = nil,
    agency: AgencyID, source: Stated = .notRecorded, sequence: Int? = nil, event: LabelledText,
    details: [Detail: LabelledText] = [:], subjects: [SubjectFacts] = [], extras: [Extra] = [],
    themes: [Code] = [], provenance: Provenance = .byHand, restrictions: [Restriction] = [],
    restricted: RestrictedParts = RestrictedParts()
  ) {
    self.date = date
    self.dateAsWritten = dateAsWritten
    self.time = time
    self.end = end
    self.agency = agency
    self.source = source
    self.sequence = sequence
    self.event = event
    self.details = details
    self.subjects = subjects
    self.extras = extras
    self.themes = themes
    self.provenance = provenance
    self.restrictions = restrictions
    self.restricted = restricted
  }

  /// What else a record can say of an event.
  public enum Detail: String, Hashable, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    /// Who was there, or who dealt with it.
    case people
    /// What the agency did.
    case response
    /// What came of it.
    case outcome
    /// Where it was.
    case location
    /// Visit, call, meeting.
    case contactType = "contact type"
    /// With whom it was shared.
    case sharedWith = "shared with"
    /// The report author's own comment.
    case comment
  }

  /// What the record says on a matter.
  public subscript(_ detail: Detail) -> Stated {
    details[detail].map(Stated.recorded) ?? .notRecorded
  }

  /// A column of the agency's own.
  public struct Extra: Hashable, Codable, Sendable {
    /// The column's heading.
    public var heading: LabelledText
    /// What stood in it.
    public var value: LabelledText

    /// Makes an extra field.
    public init(heading: LabelledText, value: LabelledText) {
      self.heading = heading
      self.value = value
    }
  }
}
