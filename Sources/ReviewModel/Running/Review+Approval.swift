extension Review {
  /// Something a finding rests on by which its agency does not stand.
  public struct Unapproved: Hashable, Sendable {
    /// The finding.
    public let finding: ShortReference
    /// The agency whose material it is.
    public let agency: AgencyID
    /// The passage, where it was read into the review.
    public let passage: ShortReference?
  }

  /// What findings rest on that the agency it comes from has not signed off: it may stand in a draft,
  /// marked, and in nothing final.
  public var unapproved: [Unapproved] {
    let known = Dictionary(passages.map { ($0.id, $0) }) { first, _ in first }
    return findings.flatMap { finding in
      finding.value.grounds.compactMap { ground -> Unapproved? in
        guard !isApproved(ground) else { return nil }
        switch ground {
        case .passage(let id):
          return known[id].map {
            Unapproved(
              finding: finding.reference, agency: $0.value.agency, passage: $0.reference)
          }
        case .reportPassage(let agency, _):
          return Unapproved(finding: finding.reference, agency: agency, passage: nil)
        default: return nil
        }
      }
    }
  }

  /// Whether an agency stands by a ground of its report; every other ground stands for itself.
  ///
  /// Words copied out of a report before requests were kept are nobody's to sign.
  public func isApproved(_ ground: Ground) -> Bool {
    switch ground {
    case .passage(let id):
      passages.first { $0.id == id }.map { isApproved($0.value) } ?? true
    case .reportPassage(let agency, _): request(of: agency)?.value.isApproved ?? true
    default: true
    }
  }
}
