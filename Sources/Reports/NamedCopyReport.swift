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

    var values: TemplateValue {
      .record([
        "number": .string("\(day)"), "date": .string(date), "time": .string(time),
        "place": .string(place), "contact": .string(contact), "reply": .string(reply),
      ])
    }
  }

  private init(
    _ view: DeidentifiedReview, _ copy: Copy, title: String, _ values: [String: TemplateValue]
  ) {
    let told = view.told
    let all: [String: TemplateValue] = [
      "copy": .record(["marking": .string(copy.marking), "number": .string(copy.number)]),
      "review": .record([
        "title": .string(told?.title ?? "Review"), "board": .string(told?.board ?? ""),
        "reviewer": .string(told?.reviewer ?? ""), "marking": .string(told?.marking ?? ""),
      ]),
    ]
    self.values = all.merging(values) { _, own in own }
    marking = copy.marking
    metadata = DocumentMetadata(
      title: title, subject: copy.marking, creator: told?.reviewer ?? "", date: "",
      marking: copy.marking)
  }

  /// Who everybody is: labels with names, by family, professionals, agencies and places.
  public static func whosWho(_ view: DeidentifiedReview, copy: Copy) -> NamedCopyReport {
    func rows(_ who: [WhoTold]) -> TemplateValue {
      .list(
        who.map {
          [
            "label": .string($0.label), "name": .string($0.isNamed ? $0.name : "not registered"),
            "forms": .string($0.forms), "about": .string($0.about),
          ]
        })
    }
    return NamedCopyReport(
      view, copy, title: "Who is who",
      [
        "family": rows(view.familyWho), "professionals": rows(view.professionalWho),
        "places": rows(view.placeWho),
      ])
  }

  /// One page for each who is asked to a day.
  public static func invitations(
    _ view: DeidentifiedReview, to occasion: Occasion, copy: Copy
  ) -> NamedCopyReport {
    NamedCopyReport(
      view, copy, title: "Invitation to learning day \(occasion.day)",
      ["day": occasion.values, "invitations": people(view, occasion)])
  }

  /// A sheet to be signed on a day.
  public static func attendance(
    _ view: DeidentifiedReview, on occasion: Occasion, copy: Copy
  ) -> NamedCopyReport {
    NamedCopyReport(
      view, copy, title: "Attendance, learning day \(occasion.day)",
      ["day": occasion.values, "people": people(view, occasion)])
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
      view, copy, title: "A letter about the review",
      [
        "letter": .record([
          "to": .string(reader), "children": .string(list(children)),
          "about_reader": .flag(isAboutReader), "contact": .string(occasion.contact),
          "reply": .string(occasion.reply), "date": .string(occasion.date),
        ])
      ])
  }

  private static func people(
    _ view: DeidentifiedReview, _ occasion: Occasion
  ) -> TemplateValue {
    .list(
      view.invited(day: occasion.day).map {
        [
          "name": .string($0.name), "role": .string($0.role), "agency": .string($0.agency),
          "capacity": .string($0.capacity), "remark": .string($0.remark),
        ]
      })
  }

  /// "Ann, Ben and Cas".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
