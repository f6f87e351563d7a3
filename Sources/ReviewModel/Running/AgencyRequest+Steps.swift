extension AgencyRequest {
  /// Something that happens to a request.
  public enum Step: Hashable, Sendable {
    /// The agency was asked.
    case ask(on: CalendarDay, due: CalendarDay?)
    /// A version came.
    case receive(Received)
    /// The reviewer wrote back about a version.
    case feedback(version: Int, Feedback)
    /// A senior post signed a version.
    case signOff(version: Int, by: LabelledText, on: CalendarDay)
    /// The agency says it has nothing.
    case nilReturn(on: CalendarDay, words: Stated)
    /// The request is taken back.
    case withdraw(on: CalendarDay, reason: LabelledText)
    /// What ended the request is taken back.
    case reopen
  }

  /// Why a step cannot be taken.
  public enum Refusal: Error, Hashable, Sendable {
    /// The agency was not asked yet.
    case notAsked
    /// The request was taken back.
    case isWithdrawn
    /// The agency said it has nothing.
    case saidNil
    /// Material has come, so the agency has something.
    case hasMaterial(versions: Int)
    /// No such version came.
    case noVersion(Int, of: Int)
    /// A newer version came; that is the one to sign.
    case isNotNewest(Int, newest: Int)
    /// Nothing ended the request.
    case isOpen
  }

  /// The request after a step.
  ///
  /// A version that comes after a sign-off opens the request again: the older signature is not for
  /// the newer words.
  public func taking(_ step: Step) throws(Refusal) -> Self {
    var next = self
    switch step {
    case .ask(let on, let due):
      try mayGoOn()
      next.sent = on
      next.due = due
    case .receive(let version):
      try mayGoOn()
      next.received.append(version)
      next.standing = .open
    case .feedback(let version, let words):
      try mustHave(version)
      next.received[version - 1].feedback.append(words)
    case .signOff(let version, let post, let on):
      try mayGoOn()
      try mustHave(version)
      guard version == received.count else {
        throw .isNotNewest(version, newest: received.count)
      }
      next.standing = .signedOff(version: version, by: post, on: on)
    case .nilReturn(let on, let words):
      try mayGoOn()
      guard sent != nil else { throw .notAsked }
      guard received.isEmpty else { throw .hasMaterial(versions: received.count) }
      next.standing = .nilReturn(on: on, words: words)
    case .withdraw(let on, let reason):
      try mayGoOn()
      next.standing = .withdrawn(on: on, reason: reason)
    case .reopen:
      guard standing != .open else { throw .isOpen }
      next.standing = .open
    }
    return next
  }

  /// Whether the newest version is signed by the agency.
  public var isApproved: Bool {
    if case .signedOff(let version, _, _) = standing { version == received.count } else { false }
  }

  /// Whether the agency still owes something.
  public var isOwed: Bool { sent != nil && standing == .open && received.isEmpty }

  private func mayGoOn() throws(Refusal) {
    switch standing {
    case .open, .signedOff: return
    case .nilReturn: throw .saidNil
    case .withdrawn: throw .isWithdrawn
    }
  }

  private func mustHave(_ version: Int) throws(Refusal) {
    guard received.indices.contains(version - 1) else {
      throw .noVersion(version, of: received.count)
    }
  }
}
