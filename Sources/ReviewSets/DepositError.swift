internal import XML

/// Why a file is not a de-identified review that was signed off; nothing has been taken from it.
public enum DepositError: Error, Hashable, Sendable {
  /// It is no XML that can be read.
  case notXML(line: Int)
  /// It is a whole review, which nobody signed off as de-identified.
  case wholeReview
  /// It is something else.
  case notADeposit(found: String)
  /// A newer version of the program wrote it.
  case newerVersion
  /// It does not say who signed it off.
  case notSignedOff
  /// It was made for readers who know the case.
  case notDeidentified
  /// Something in it is not as its schema says.
  case notAsTheSchemaSays(line: Int)

  init(_ error: XMLError) {
    switch error {
    case .malformed(let line, _, _), .entityRefused(let line): self = .notXML(line: line)
    default: self = .notXML(line: 0)
    }
  }
}
