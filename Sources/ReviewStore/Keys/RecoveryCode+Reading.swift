/// What is wrong with a recovery code as it was typed.
public enum RecoveryCodeError: Error, Hashable, Sendable {
  /// These groups, counted from 1, hold a mistake; the others are as they were written.
  case mistakes(groups: [Int])
  /// There are not nine groups of six digits, but so many groups with so many digits in all.
  case length(groups: Int, digits: Int)
  /// Each group is well formed, but they do not belong together: some are not in their places, or
  /// from another code.
  case doesNotFit
}

extension RecoveryCode {
  /// Reads a code as a person typed it: with or without spaces, hyphens and new lines, with the
  /// groups' numbers before them, with O for 0 or l for 1.
  public init(_ typed: String) throws(RecoveryCodeError) {
    let words = Self.withoutNumbering(Self.words(typed))
    let run = words.joined()
    // A space too many or too few does no harm where the digits are right.
    let cut = Self.cut(run)
    let asTyped = words.count == Self.groupCount ? words : nil
    guard
      let groups = [asTyped, cut].compactMap({ $0 }).first(where: { Self.mistakes($0).isEmpty })
    else {
      guard let groups = asTyped ?? cut else {
        throw .length(groups: words.count, digits: run.count)
      }
      throw .mistakes(groups: Self.mistakes(groups))
    }
    let numbers = groups.compactMap(Self.number)
    let own = Array(numbers.dropLast())
    guard let code = RecoveryCode(numbers: own), Self.checksum(own) == numbers.last else {
      throw .doesNotFit
    }
    self = code
  }

  /// Whether a text is meant to be a recovery code, so that it is taken as one where a passphrase
  /// could be typed too: at least half of a code's digits, and hardly anything else.
  public static func isMeant(by typed: String) -> Bool {
    let characters = words(typed).joined()
    let digits = characters.count { $0 != wrong }
    return digits * 2 >= groupCount * groupLength && (characters.count - digits) * 5 <= digits
  }

  /// Stands for a character that is no digit and none that looks like one.
  private static let wrong: Character = "?"

  /// What stands between spaces, hyphens and the like, in digits.
  private static func words(_ typed: String) -> [String] {
    typed.split { !$0.isLetter && !$0.isNumber && $0 != "|" }.map { word in
      String(word.map(digit))
    }
  }

  private static func digit(_ character: Character) -> Character {
    switch character {
    case "0"..."9" where character.isASCII: character
    case "O", "o": "0"
    case "l", "I", "i", "|": "1"
    default: wrong
    }
  }

  /// The groups alone, where each has its number before it as when it was shown.
  private static func withoutNumbering(_ words: [String]) -> [String] {
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    guard words.count == 2 * groupCount, pairs.indices.allSatisfy({ pairs[$0].0 == "\($0 + 1)" })
    else { return words }
    return pairs.map(\.1)
  }

  /// Groups cut from one run of digits; nil where there are not as many as nine groups have.
  private static func cut(_ run: String) -> [String]? {
    guard run.count == groupCount * groupLength else { return nil }
    let digits = Array(run)
    return stride(from: 0, to: digits.count, by: groupLength)
      .map { String(digits[$0..<$0 + groupLength]) }
  }

  private static func mistakes(_ groups: [String]) -> [Int] {
    groups.indices.filter { number(groups[$0]) == nil }.map { $0 + 1 }
  }

  /// The number that a group stands for; nil where it holds a mistake.
  private static func number(_ group: String) -> UInt16? {
    guard group.count == groupLength, let product = Int(group), product.isMultiple(of: factor)
    else { return nil }
    return UInt16(exactly: product / factor)
  }
}
