/// One end of a thread, in words.
public struct ThreadTold: Hashable, Sendable {
  /// The number people say; nothing where it has none, or where it may not be told.
  public let reference: String
  /// What it is: `recommendation`, `record of Police`, `no record of this`.
  public let kind: String
  /// What it says.
  public let text: String
  /// How it stands: `done`, `dropped`, `erased`; nothing where there is nothing to say.
  public let standing: String
  /// Whether it is no longer there.
  public let isGone: Bool
}

/// One step of a thread, in words.
public struct ThreadStepTold: Hashable, Sendable {
  /// How many steps it is from where the walk began, from 1.
  public let depth: Int
  /// How it is tied to the end before it: `carries out`, `carried out by`.
  public let tie: String
  /// The number of the end before it.
  public let from: String
  /// What it is.
  public let end: ThreadTold
  /// Whether it was told before, with what follows it.
  public let isAgain: Bool
}
