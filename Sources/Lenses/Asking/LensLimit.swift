/// A number that a lens goes by; what it is, in which unit and whence stands in the settings.
public enum LensLimit: String, Hashable, Sendable, CaseIterable {
  /// L01: an interval between sightings to ask about, in days.
  case sightingGap = "sighting-gap"
  /// L02: sightings in a row without the child's view.
  case voiceRun = "voice-run"
  /// L03: the percentage of sightings below which it is asked about.
  case alonePercent = "alone-percent"
  /// L04: sightings in one setting only.
  case oneSetting = "one-setting"
  /// L05: services that observed the baby.
  case babyObservers = "baby-observers"
  /// L06: contacts in a row that did not happen.
  case blockedRun = "blocked-run"
  /// L07: the percentage of entries that name only adults.
  case adultFocusPercent = "adult-focus-percent"
  /// L08: days until somebody who spoke up has had a response.
  case spokeUpDays = "spoke-up-days"
  /// L10: days within which factors stand together.
  case compoundingDays = "compounding-days"
  /// L12: months of age below which a child does not move about.
  case preMobileMonths = "pre-mobile-months"
  /// L12: days until a referral.
  case injuryDays = "injury-days"
  /// L13: missed appointments to ask about.
  case missedCount = "missed-count"
  /// L13: days until a missed appointment is followed up.
  case missedDays = "missed-days"
  /// L13: days in which missed appointments stand together.
  case clusterDays = "cluster-days"
  /// L14: days within which the next assessment is looked for.
  case resetDays = "reset-days"
  /// L16: days before a lowered risk in which new evidence is looked for.
  case evidenceDays = "evidence-days"
  /// L17: days on either side of a meeting.
  case meetingDays = "meeting-days"
  /// L20: days until risk is reviewed after a change.
  case changeDays = "change-days"
  /// L21: days from one agency's knowing to the next.
  case knowledgeDays = "knowledge-days"
  /// L23: incidents in a row without a view over all of them.
  case incidentRun = "incident-run"
  /// L24: days without any entry.
  case silentDays = "silent-days"
  /// L25: days between supervisions.
  case supervisionDays = "supervision-days"
  /// L26: concerns before escalation is asked about.
  case concernCount = "concern-count"
  /// L27: days until a handover.
  case handoverDays = "handover-days"
  /// L33: entries about neglect to ask about.
  case neglectCount = "neglect-count"
  /// L34: months on the same plan.
  case samePlanMonths = "same-plan-months"
  /// L34: closures to ask about.
  case closureCount = "closure-count"
  /// L35: days until a decision about the threshold.
  case thresholdDays = "threshold-days"
  /// L39: days before a meeting in which an agency's entries make it one of those involved.
  case involvedDays = "involved-days"
  /// L40: days until a further step.
  case declinedDays = "declined-days"
  /// A01-A07: days until something follows.
  case adultDays = "adult-days"
  /// D01-D05: days until something follows.
  case abuseDays = "abuse-days"
  /// Q01: days a review may take.
  case reviewDays = "review-days"
  /// Q11: recommendations.
  case recommendationCount = "recommendation-count"
  /// Q14: days after which an action without word is asked about.
  case actionDays = "action-days"
  /// Q16: words in a sentence.
  case sentenceWords = "sentence-words"
  /// Q22: notes on one theme.
  case themeNotes = "theme-notes"
}
