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

/// Marks of one entry, quick to ask.
struct MarkSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  private static let places = Dictionary(
    LensMark.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
  private static let named = Dictionary(
    LensMark.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { one, _ in one })

  init(_ themes: [Code] = []) {
    for theme in themes {
      if let mark = Self.named[theme.text] { insert(mark) }
    }
  }

  init(_ marks: [LensMark]) { marks.forEach { insert($0) } }

  private mutating func insert(_ mark: LensMark) {
    let place = Self.places[mark] ?? 0
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  func meets(_ other: MarkSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  /// The marks, in the order in which they are listed.
  var all: [LensMark] {
    if low == 0, high == 0 { return [] }
    return LensMark.allCases.filter { meets(MarkSet([$0])) }
  }
}
