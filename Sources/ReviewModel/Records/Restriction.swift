/// Why something may be seen only by those cleared for it.
public enum Restriction: String, Hashable, Codable, Sendable, CaseIterable {
  /// Police intelligence.
  case policeIntelligence = "police intelligence"
  /// About somebody who is no part of the review.
  case thirdParty = "third party"
  /// Medical detail.
  case medical
  /// An adoption.
  case adoption
  /// Where somebody hides from harm.
  case refugeAddress = "refuge address"
  /// Legally privileged.
  case privileged
  /// Held back while proceedings run, as was agreed with those who run them.
  case proceedings
}
