internal import ReviewStore

extension Complaint {
  /// Says what is wrong with a recovery code, in a file or as it was typed.
  init(_ error: RecoveryCodeError, file: String?) {
    let place = file.map { "in \($0) " } ?? ""
    self.init(
      place + Self.words(error),
      hint:
        "nothing was changed; it is nine groups of six digits, read them from the paper once more")
  }

  private static func words(_ error: RecoveryCodeError) -> String {
    switch error {
    case .mistakes(let groups) where groups.count == 1: "group \(groups[0]) has a mistake"
    case .mistakes(let groups):
      "groups \(groups.dropLast().map(String.init).joined(separator: ", ")) and "
        + "\(groups.last ?? 0) have mistakes"
    case .length(let groups, let digits): words(groups: groups, digits: digits)
    case .doesNotFit:
      "each group is well formed but they do not belong together: "
        + "some changed places, or are from another code"
    }
  }

  private static func words(groups: Int, digits: Int) -> String {
    let all = RecoveryCode.groupCount * RecoveryCode.groupLength
    let (count, unit) =
      digits.isMultiple(of: RecoveryCode.groupLength)
      ? ((digits - all) / RecoveryCode.groupLength, "group") : (digits - all, "digit")
    let amount = abs(count) == 1 ? "one \(unit) is" : "\(abs(count)) \(unit)s are"
    return amount + (count < 0 ? " missing" : " too many")
  }
}
