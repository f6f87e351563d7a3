/// Says that nothing may be withdrawn, erased or disposed of for the time being: a court, a coroner
/// or the police may want to see it.
public struct Hold: Hashable, Codable, Sendable {
  /// Why.
  public var reason: LabelledText
  /// Since when.
  public var since: Moment
  /// When it was lifted; nil while it stands.
  public var lifted: Moment?

  /// Makes a hold.
  public init(reason: LabelledText, since: Moment, lifted: Moment? = nil) {
    self.reason = reason
    self.since = since
    self.lifted = lifted
  }
}
