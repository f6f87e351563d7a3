/// Somebody the review is about or hears from, known here only by a label.
public struct Person: Hashable, Codable, Sendable {
  /// What the person is called in print, in full: "Maternal grandmother".
  public var label: LabelledText
  /// The short word the scribe types after `~`.
  public var alias: Code
  /// What the person is to the review.
  public var standing: Standing
  /// The sex the records give.
  public var sex: Sex
  /// Whether and when the person was born and died.
  public var life: Life
  /// Who this person is, as the review tells it.
  public var picture: Stated
  /// How the person lives their gender, where that is more than the sex.
  public var gender: Gender
  /// What a genogram marks of health and substances.
  public var marks: [Mark]
  /// What is known of culture, faith and migration.
  public var culture: Stated
  /// The languages spoken.
  public var language: Stated
  /// What all this rests on.
  public var evidence: Evidence
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes a person.
  public init(
    label: LabelledText, alias: Code, standing: Standing, sex: Sex = .notRecorded,
    life: Life = .living(born: nil), picture: Stated = .notRecorded,
    gender: Gender = .notRecorded, marks: [Mark] = [], culture: Stated = .notRecorded,
    language: Stated = .notRecorded, evidence: Evidence = Evidence(),
    restricted: RestrictedParts = RestrictedParts()
  ) {
    self.label = label
    self.alias = alias
    self.standing = standing
    self.sex = sex
    self.life = life
    self.picture = picture
    self.gender = gender
    self.marks = marks
    self.culture = culture
    self.language = language
    self.evidence = evidence
    self.restricted = restricted
  }

  /// What a person is to the review.
  public enum Standing: Hashable, Codable, Sendable {
    /// A child, or adult, the review is about.
    case subject
    /// Of the family or household.
    case family
    /// Works for an agency, in a role.
    case professional(agency: AgencyID?, role: LabelledText)
    /// Anybody else who is named.
    case other
  }

  /// The sex the records give.
  public enum Sex: String, Hashable, Codable, Sendable, CaseIterable {
    /// Female.
    case female
    /// Male.
    case male
    /// The records give neither.
    case unknown
    /// The records do not say.
    case notRecorded = "not recorded"
  }

  /// Whether and when a person was born and died; a date that is not recorded is nil.
  public enum Life: Hashable, Codable, Sendable {
    /// Alive as far as the review knows.
    case living(born: EDTFDate?)
    /// Has died.
    case died(born: EDTFDate?, on: EDTFDate?)
    /// Not yet born.
    case expected(due: EDTFDate?)
    /// A pregnancy that ended.
    case lost(Loss, on: EDTFDate?)
  }

  /// How a pregnancy ended.
  public enum Loss: String, Hashable, Codable, Sendable, CaseIterable {
    /// A miscarriage.
    case miscarriage
    /// A stillbirth.
    case stillbirth
    /// A termination.
    case termination
  }

  /// The date of birth, where there is one.
  public var born: EDTFDate? {
    switch life {
    case .living(let born), .died(let born, _): born
    case .expected, .lost: nil
    }
  }

  /// Whether the person is a child or adult the review is about.
  public var isSubject: Bool { standing == .subject }

  /// Whether the person is here for their work.
  public var isProfessional: Bool {
    if case .professional = standing { true } else { false }
  }
}
