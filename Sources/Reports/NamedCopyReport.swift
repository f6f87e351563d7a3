public import Documents
public import Views

/// A document in which real names stand on purpose: what a view fills its template with.
///
/// It is made of a view like every other report; whose names stand in it the view alone decides.
public struct NamedCopyReport: Sendable {
  /// The paths of the template and what stands at each.
  public let values: [String: TemplateValue]
  /// What the finished file says of itself.
  public let metadata: DocumentMetadata
  /// The words that stand on every page.
  public let marking: String

  /// What is printed on every page, and whom a copy is for.
  public struct Copy: Hashable, Sendable {
    /// The number of the copy.
    public let number: String
    /// Whom it is for.
    public let reader: String

    /// Makes it.
    public init(number: String, reader: String) {
      self.number = number
      self.reader = reader
    }

    /// The words on every page.
    public var marking: String { "CONTAINS REAL NAMES · copy \(number) · for \(reader)" }
  }

  /// When and where a day is, as far as somebody said.
  public struct Occasion: Hashable, Sendable {
    /// Which learning day: 1 or 2.
    public var day: Int
    /// The date, in words.
    public var date: String
    /// From when to when.
    public var time: String
    /// Where.
    public var place: String
    /// Whom to ask, and how.
    public var contact: String
    /// By when to answer.
    public var reply: String

    /// Makes an occasion; what is not known yet is empty.
    public init(
      day: Int, date: String = "", time: String = "", place: String = "", contact: String = "",
      reply: String = ""
    ) {
      self.day = day
      self.date = date
      self.time = time
      self.place = place
      self.contact = contact
      self.reply = reply
    }
  }

  private init(
    _ kind: Kind, _ view: DeidentifiedReview, _ copy: Copy, title: String,
    occasion: Occasion = Occasion(day: 0), letter: Letter? = nil
  ) {
    values = Self.fields(kind).values(
      of: Source(view: view, copy: copy, occasion: occasion, letter: letter))
    marking = copy.marking
    metadata = DocumentMetadata(
      title: title, subject: copy.marking, creator: view.told?.reviewer ?? "", date: "",
      marking: copy.marking)
  }

  /// Who everybody is: labels with names, by family, professionals, agencies and places.
  public static func whosWho(_ view: DeidentifiedReview, copy: Copy) -> NamedCopyReport {
    NamedCopyReport(.whosWho, view, copy, title: "Who is who")
  }

  /// One page for each who is asked to a day.
  public static func invitations(
    _ view: DeidentifiedReview, to occasion: Occasion, copy: Copy
  ) -> NamedCopyReport {
    NamedCopyReport(
      .invitations, view, copy, title: "Invitation to learning day \(occasion.day)",
      occasion: occasion)
  }

  /// A sheet to be signed on a day.
  public static func attendance(
    _ view: DeidentifiedReview, on occasion: Occasion, copy: Copy
  ) -> NamedCopyReport {
    NamedCopyReport(
      .attendance, view, copy, title: "Attendance, learning day \(occasion.day)",
      occasion: occasion)
  }

  /// A letter to one of the family about how they may contribute.
  ///
  /// - Parameters:
  ///   - reader: What the view calls the one it is written to.
  ///   - children: What it calls those the review is about, whom the reader may know by name.
  ///   - isAboutReader: Whether the review is about the reader.
  public static func familyLetter(
    _ view: DeidentifiedReview, to reader: String, about children: [String], isAboutReader: Bool,
    occasion: Occasion, copy: Copy
  ) -> NamedCopyReport {
    NamedCopyReport(
      .familyLetter, view, copy, title: "A letter about the review", occasion: occasion,
      letter: Letter(to: reader, children: list(children), isAboutReader: isAboutReader))
  }

  /// "Ann, Ben and Cas".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
