/// Reads a finished file, every part of it, and says what in it may name somebody.
///
/// The last gate before anything leaves the program. Registered forms stop a release, in any case,
/// with or without accents, however set and however cut into runs; so do patterns where the policy
/// says so. Words that may be names are listed for a person to allow, register or leave.
public struct FileScan: Sendable {
  private let finder: TextFinder

  /// Makes a scan for the forms of a register; of an empty one it looks for patterns alone.
  ///
  /// - Parameters:
  ///   - register: what must not be printed, with its list of what may.
  ///   - labels: what the review calls everybody.
  ///   - policy: what the readers may see.
  ///   - allowed: words that may be printed besides those the register allows.
  public init(
    register: Register, labels: PublishedLabels = PublishedLabels(), policy: ScanPolicy,
    allowed: [String] = []
  ) {
    finder = TextFinder(register: register, labels: labels, policy: policy, allowed: allowed)
  }

  /// Scans the bytes of a finished file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what it is called, without folders; it is scanned too.
  ///   - pdf: for a PDF, what programs made of it.
  public func scan(
    _ bytes: [UInt8], named name: String, pdf: PDFText? = nil
  ) throws(ScanError) -> ScanOutcome {
    var reader = FileReader()
    try reader.read(bytes, named: name, pdf: pdf)
    return finder.outcome(of: reader)
  }

  /// Whether a file's or a part's name holds a registered form, so that it may not be repeated.
  public func holdsName(_ words: String) -> Bool { finder.holdsName(words) }
}
