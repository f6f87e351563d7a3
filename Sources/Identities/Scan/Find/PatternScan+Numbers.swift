extension PatternScan {
  /// Telephone and NHS numbers.
  static func numbers(_ tokens: [CodeToken]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isDigits else {
        index += 1
        continue
      }
      if let next = phone(tokens, from: index) {
        found.append(Found(pattern: .phone, range: whole(tokens, index, next)))
        index = next
      } else if let next = nhsNumber(tokens, from: index) {
        found.append(Found(pattern: .nhsNumber, range: whole(tokens, index, next)))
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  private static func whole(_ tokens: [CodeToken], _ start: Int, _ end: Int) -> Range<Int> {
    let from = tokens[start].range.lowerBound
    return (tokens[start].gap == .plus ? from - 1 : from)..<tokens[end - 1].range.upperBound
  }

  private static func isNear(_ gap: CodeToken.Gap) -> Bool {
    switch gap {
    case .space, .hyphen, .bracket: true
    case .plus, .other: false
    }
  }

  /// Where a telephone number that begins at a run ends.
  private static func phone(_ tokens: [CodeToken], from start: Int) -> Int? {
    let first = tokens[start].code
    let isForeignWay =
      tokens[start].gap == .plus && first.starts(with: [52, 52])
      || first.starts(with: [48, 48, 52, 52])
    // A day, a month and a year make as many digits.
    guard isForeignWay || (first.count >= 3 && first[0] == 48 && first[1] != 48) else {
      return nil
    }
    var digits: [UInt8] = []
    var best: Int?
    for index in start..<min(tokens.count, start + 6) {
      guard tokens[index].isDigits, index == start || isNear(tokens[index].gap) else { break }
      digits += tokens[index].code
      if isPhone(digits) { best = index + 1 }
      if digits.count > 15 { break }
    }
    return best
  }

  private static func isPhone(_ digits: [UInt8]) -> Bool {
    var rest = digits[...]
    if rest.starts(with: [48, 48, 52, 52]) {
      rest = rest.dropFirst(4)
    } else if rest.starts(with: [52, 52]) {
      rest = rest.dropFirst(2)
    }
    if rest.first == 48 { rest = rest.dropFirst() }
    guard let kind = rest.first, [49, 50, 51, 55, 56, 57].contains(kind) else { return false }
    // Old numbers, and some free ones, have a digit less.
    return rest.count == 10 || (rest.count == 9 && (kind == 49 || kind == 56))
  }

  /// Where an NHS number that begins at a run ends: ten digits together, or three, three and four.
  private static func nhsNumber(_ tokens: [CodeToken], from start: Int) -> Int? {
    if tokens[start].code.count == 10 {
      return isNHSNumber(tokens[start].code) ? start + 1 : nil
    }
    guard start + 2 < tokens.count,
      zip(tokens[start...(start + 2)], [3, 3, 4]).allSatisfy({ $0.isDigits && $0.code.count == $1 }
      ),
      isNear(tokens[start + 1].gap), isNear(tokens[start + 2].gap),
      isNHSNumber(tokens[start...(start + 2)].flatMap(\.code))
    else { return nil }
    return start + 3
  }

  /// Whether the last of ten digits is right for the others, modulo eleven.
  static func isNHSNumber(_ digits: [UInt8]) -> Bool {
    let values = digits.map { Int($0) - 48 }
    guard values.count == 10, Set(values).count > 1 else { return false }
    let sum = zip(values.prefix(9), (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == values[9]
  }

  /// Postcodes and National Insurance numbers.
  static func codes(_ tokens: [CodeToken]) -> [Found] {
    var found: [Found] = []
    for index in tokens.indices {
      if let end = postcode(tokens, from: index) {
        found.append(Found(pattern: .postcode, range: whole(tokens, index, end)))
      } else if let end = insurance(tokens, from: index) {
        found.append(Found(pattern: .nationalInsurance, range: whole(tokens, index, end)))
      }
    }
    return found
  }

  private static func postcode(_ tokens: [CodeToken], from start: Int) -> Int? {
    let code = tokens[start].code
    if (5...7).contains(code.count) {
      let isOne = isInward(code.suffix(3)) && isOutward(code.dropLast(3))
      return isOne && !tokens[start].isSmall ? start + 1 : nil
    }
    guard start + 1 < tokens.count, tokens[start + 1].gap == .space,
      isOutward(code[...]), isInward(tokens[start + 1].code[...])
    else { return nil }
    // "On N1 2nd" is the second of something.
    let isOrdinal =
      ["1ST", "2ND", "3RD"].contains {
        tokens[start + 1].code.elementsEqual($0.utf8)
      } || tokens[start + 1].code.dropFirst().elementsEqual("TH".utf8)
    return tokens[start + 1].isSmall && isOrdinal ? nil : start + 2
  }

  private static let areas: Set<[UInt8]> = Set(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E
    EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL
    LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN
    SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  private static func isOutward(_ code: ArraySlice<UInt8>) -> Bool {
    let area = code.prefix { $0 >= 65 }
    let rest = code.dropFirst(area.count)
    guard (1...2).contains(rest.count), let digit = rest.first, (48...57).contains(digit) else {
      return false
    }
    return areas.contains(Array(area))
  }

  private static func isInward(_ code: ArraySlice<UInt8>) -> Bool {
    guard code.count == 3, let digit = code.first, (48...57).contains(digit) else { return false }
    return code.dropFirst().allSatisfy { (65...90).contains($0) && !"CIKMOV".utf8.contains($0) }
  }

  private static func insurance(_ tokens: [CodeToken], from start: Int) -> Int? {
    var code: [UInt8] = []
    for index in start..<min(tokens.count, start + 5) {
      if index > start, !isNear(tokens[index].gap) { return nil }
      code += tokens[index].code
      if code.count == 9 { return isInsurance(code) ? index + 1 : nil }
      if code.count > 9 { return nil }
    }
    return nil
  }

  private static func isInsurance(_ code: [UInt8]) -> Bool {
    let (first, second) = (code[0], code[1])
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    return isLetter(first) && isLetter(second) && !"DFIQUV".utf8.contains(first)
      && !"DFIOQUV".utf8.contains(second) && code[2..<8].allSatisfy { (48...57).contains($0) }
      && (65...68).contains(code[8])
  }
}
