public import ReviewModel

/// What an entry can be marked as, by one of its themes, so that a lens can count it.
///
/// A lens never guesses: what the words of a row suggest is counted when somebody has accepted it.
public enum LensMark: String, Hashable, Sendable, CaseIterable {
  // Harm and its signs.
  case domesticAbuse = "domestic-abuse"
  case mentalHealth = "mental-health"
  case substanceMisuse = "substance-misuse"
  case injury
  case bruise
  case neglect
  case incident
  case concern
  case protectionIndicator = "protection-indicator"
  // Whose account it is.
  case adultSpokeUp = "adult-spoke-up"
  case parentalAccount = "parental-account"
  case positiveAccount = "positive-account"
  case accountChecked = "account-checked"
  case riskLowered = "risk-lowered"
  case newEvidence = "new-evidence"
  // What was done.
  case assessment
  case riskReviewed = "risk-reviewed"
  case cumulativeReview = "cumulative-review"
  case referral
  case strategyDiscussion = "strategy-discussion"
  case conference
  case coreGroup = "core-group"
  case thresholdDecision = "threshold-decision"
  case decision
  case oversight = "management-oversight"
  case supervisionHeld = "supervision-held"
  case escalated
  case agreement
  case agreementNotKept = "agreement-not-kept"
  case contactRefused = "contact-refused"
  case missedFollowedUp = "missed-followed-up"
  case historyUsed = "history-used"
  case jointCoordination = "joint-coordination"
  case planChanged = "plan-changed"
  // What changed.
  case newWorker = "new-worker"
  case transfer
  case closure
  case birth
  case newPartner = "new-partner"
  case pregnancy
  case houseMove = "house-move"
  case separation
  case bereavement
  case release
  case schoolChange = "school-change"
  case areaMove = "area-move"
  case serviceMove = "service-move"
  case handoverMade = "handover-made"
  // Where a child was seen, and which adults were met.
  case seenAtHome = "seen-at-home"
  case seenAtSchool = "seen-at-school"
  case seenAtClinic = "seen-at-clinic"
  case seenElsewhere = "seen-elsewhere"
  case adultSeen = "adult-seen"
  case adultAssessed = "adult-assessed"
  // Help and need.
  case earlyHelpOffered = "early-help-offered"
  case earlyHelpDeclined = "early-help-declined"
  case lowSchoolAttendance = "low-school-attendance"
  case attendanceReason = "attendance-reason"
  case schoolTransition = "school-transition"
  case transitionPlan = "transition-plan"
  case parentCareLeaver = "parent-care-leaver"
  case preBirthAssessment = "pre-birth-assessment"
  case parentingAssessment = "parenting-assessment"
  case languageNeed = "language-need"
  case learningDisability = "learning-disability"
  case interpreter
  case accessibleMaterial = "accessible-material"
  case youngCarer = "young-carer"
  case disability
  case needsAssessed = "needs-assessed"
  case protectionConsidered = "protection-considered"
  // Adults.
  case capacityDoubted = "capacity-doubted"
  case capacityAssessed = "capacity-assessed"
  case executiveFunction = "executive-function"
  case consentRecorded = "consent-recorded"
  case informationShared = "information-shared"
  case difficultyTakingPart = "difficulty-taking-part"
  case advocateOffered = "advocate-offered"
  case carerKnown = "carer-known"
  case carersAssessment = "carers-assessment"
  case adultConcern = "adult-safeguarding-concern"
  case section42 = "section-42-decision"
  case wishesRecorded = "wishes-recorded"
  case serviceRefused = "service-refused"
  // Abuse between adults.
  case abuseAsked = "abuse-asked"
  case abuseRiskAssessed = "abuse-risk-assessed"
  case marac
  case controlSign = "control-sign"
  case harmCauserMet = "person-causing-harm-met"
  case familyKnew = "family-or-friends-knew"

  /// The code an entry bears.
  public var code: Code { Code(making: rawValue) }
}

extension LensMark {
  private static let places = Dictionary(
    LensMark.allCases.enumerated().map { ($0.element.rawValue, $0.offset) },
    uniquingKeysWith: { one, _ in one })

  /// Its place in the order in which marks are listed.
  var place: Int { Self.places[rawValue] ?? 0 }

  /// The place of the mark that a theme is; nil where it is none.
  static func place(of theme: Code) -> Int? { places[theme.text] }
}

/// Marks of one entry, quick to ask.
struct MarkSet: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ themes: [Code] = []) {
    for theme in themes { LensMark.place(of: theme).map { insert($0) } }
  }

  init(_ marks: [LensMark]) { for mark in marks { insert(mark.place) } }

  private mutating func insert(_ place: Int) {
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  func meets(_ other: MarkSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  /// The places of the marks, in order.
  var places: [Int] {
    var places: [Int] = []
    var (low, high) = (low, high)
    while low != 0 {
      places.append(low.trailingZeroBitCount)
      low &= low - 1
    }
    while high != 0 {
      places.append(64 + high.trailingZeroBitCount)
      high &= high - 1
    }
    return places
  }
}
