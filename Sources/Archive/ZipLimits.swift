/// What an archive may be before it is refused.
public struct ZipLimits: Sendable, Hashable {
  /// The most entries.
  public var entries: Int
  /// The most bytes all entries read may inflate to together.
  public var total: Int
  /// The most times an entry may be larger than its compressed bytes, once past `ratioFrom`.
  public var ratio: Int
  /// The inflated size from which the ratio counts.
  public var ratioFrom: Int

  /// Makes limits; those for agencies' files and our templates unless told otherwise.
  public init(
    entries: Int = 10_000, total: Int = 1 << 31, ratio: Int = 200, ratioFrom: Int = 1 << 20
  ) {
    self.entries = entries
    self.total = total
    self.ratio = ratio
    self.ratioFrom = ratioFrom
  }
}
