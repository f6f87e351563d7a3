/// Who stands by a version before it is published, in which order, and what comes before that.
public struct SigningChain: Hashable, Sendable {
  /// Who signs, in order.
  public var steps: [Step]
  /// What must happen before anything is published, in order.
  public var beforePublication: [Code]

  /// Makes a chain.
  public init(_ steps: [Step], beforePublication: [Code] = []) {
    self.steps = steps
    self.beforePublication = beforePublication
  }

  /// One link of the chain.
  public struct Step: Hashable, Sendable {
    /// The short word for it.
    public var code: Code
    /// Who signs.
    public var parties: Parties
    /// Whether it may be signed before those that stand before it.
    public var isFree: Bool

    /// Makes a link.
    public init(_ code: Code, _ parties: Parties = .review, isFree: Bool = false) {
      self.code = code
      self.parties = parties
      self.isFree = isFree
    }
  }

  /// Who signs at a link.
  public enum Parties: String, Hashable, Sendable, CaseIterable {
    /// One post for the whole review.
    case review = "once"
    /// Each agency that has a part in the review.
    case agencies = "each agency"
    /// Each board that holds it.
    case boards = "each board"
  }
}

/// One signature that a version needs, and how it stands.
public struct Signature: Hashable, Sendable {
  /// The link of the chain.
  public let step: Code
  /// For whom.
  public let party: ReportVersion.Approval.Party
  /// The last thing that was said; nil where nobody has said anything.
  public let approval: ReportVersion.Approval?

  /// Says how a signature stands.
  public init(
    step: Code, party: ReportVersion.Approval.Party, approval: ReportVersion.Approval?
  ) {
    self.step = step
    self.party = party
    self.approval = approval
  }

  /// Whether it stands: given, or on a condition that was met.
  public var isGiven: Bool {
    switch approval?.answer {
    case .given, .onCondition(_, _?): true
    case .onCondition(_, nil), .delayed, nil: false
    }
  }
}

extension Review {
  /// Every signature a version needs, in the order of the chain.
  public func signatures(
    _ version: ReportVersion, _ chain: SigningChain
  ) -> [Signature] {
    chain.steps.flatMap { step in
      parties(step.parties).map { party in
        Signature(
          step: step.code, party: party,
          approval: version.approvals.last { $0.step == step.code && $0.party == party })
      }
    }
  }

  /// Who signs at a link.
  public func parties(
    _ parties: SigningChain.Parties
  ) -> [ReportVersion.Approval.Party] {
    switch parties {
    case .review: [.review]
    case .agencies: contributingAgencies.map { .agency($0) }
    case .boards: [.review] + boards.map { .partner($0.id) }
    }
  }

  /// The agencies that have a part in the review: asked for material and neither without any nor let
  /// off, or in the chronology although nobody kept that they were asked.
  public var contributingAgencies: [AgencyID] {
    let inChronology = Set(entries.map(\.value.agency))
    return agencies.map(\.id).filter { agency in
      guard let request = request(of: agency)?.value else { return inChronology.contains(agency) }
      switch request.standing {
      case .open, .signedOff: return true
      case .nilReturn, .withdrawn: return false
      }
    }
  }
}
