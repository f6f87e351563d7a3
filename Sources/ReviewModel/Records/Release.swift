/// A finished file that left the program: what it was, for whom, and how it was looked through.
///
/// Written before the file is put in its place, so that nothing goes out of which the review does
/// not know. Its number is the one printed on a named copy.
public struct Release: Hashable, Codable, Sendable {
  /// What the file is: `overview`, `genogram`, `xml`, `whos-who`.
  public var what: Code
  /// What the file was last called, without its folder.
  public var file: LabelledText
  /// Whom it was made for.
  public var audience: Code
  /// How exactly it tells dates.
  public var dates: Code
  /// The SHA-256 of its bytes, in hexadecimal.
  public var digest: String
  /// The number printed on every page, where real names stand in it on purpose.
  public var copy: ShortReference?
  /// How it was looked through before it left.
  public var scan: Scan
  /// When it left.
  public var at: Moment
  /// Who signed it off, in the order in which they did; of one role the last counts.
  public var signOffs: [SignOff]

  /// Makes a release.
  public init(
    what: Code, file: LabelledText, audience: Code, dates: Code, digest: String,
    copy: ShortReference? = nil, scan: Scan, at: Moment, signOffs: [SignOff] = []
  ) {
    self.what = what
    self.file = file
    self.audience = audience
    self.dates = dates
    self.digest = digest
    self.copy = copy
    self.scan = scan
    self.at = at
    self.signOffs = signOffs
  }

  /// How a finished file was looked through, and why it was let out if it should not have been.
  public struct Scan: Hashable, Codable, Sendable {
    /// What was looked for.
    public var reach: Reach
    /// Why it was let out although nobody could look for names; nil where that was not asked.
    public var unscanned: LabelledText?
    /// Why it was let out with what was found in it; nil where nothing that stops was found.
    public var despite: LabelledText?

    /// Says how a file was looked through.
    public init(
      _ reach: Reach, unscanned: LabelledText? = nil, despite: LabelledText? = nil
    ) {
      self.reach = reach
      self.unscanned = unscanned
      self.despite = despite
    }
  }

  /// What a scan looked for.
  public enum Reach: String, Hashable, Codable, Sendable, CaseIterable {
    /// Registered names, and numbers and addresses by their patterns.
    case names
    /// Patterns only: the names file was not open.
    case patterns
  }

  /// That somebody, by role, stands by a file as it is.
  public struct SignOff: Hashable, Codable, Sendable {
    /// The role: `chair`, `lead reviewer`.
    public var role: LabelledText
    /// The SHA-256 of the file that was signed, in hexadecimal.
    public var digest: String
    /// How that file was looked through just before.
    public var scan: Scan
    /// When.
    public var at: Moment

    /// Makes a sign-off.
    public init(role: LabelledText, digest: String, scan: Scan, at: Moment) {
      self.role = role
      self.digest = digest
      self.scan = scan
      self.at = at
    }
  }

  /// The digest of the file that counts: the one signed last, or else the one that left.
  public var current: String { signOffs.last?.digest ?? digest }

  /// Every digest the file ever had, the first first.
  public var digests: [String] {
    ([digest] + signOffs.map(\.digest)).reduce(into: []) { all, digest in
      if !all.contains(digest) { all.append(digest) }
    }
  }

  /// The last sign-off of each role, in the order in which they were given.
  public var standing: [SignOff] {
    signOffs.enumerated().filter { place, signOff in
      !signOffs[(place + 1)...].contains { $0.role == signOff.role }
    }.map(\.element)
  }
}
