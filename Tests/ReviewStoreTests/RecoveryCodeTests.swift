import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Recovery codes") struct RecoveryCodeTests {
  private static let numbers: [UInt16] = [0, 65_535, 1, 4_660, 22_136, 39_612, 57_072, 9]

  private static func code(_ numbers: [UInt16] = numbers) throws -> RecoveryCode {
    try #require(RecoveryCode(numbers: numbers))
  }

  private static func read(_ groups: [String]) throws(RecoveryCodeError) -> [String] {
    try RecoveryCode(groups.joined(separator: " ")).groups
  }

  @Test("are nine groups of six digits, each a multiple of eleven, and read back as they are")
  func form() throws {
    let code = try Self.code()
    #expect(code.groups.prefix(4) == ["000000", "720885", "000011", "051260"])
    #expect(code.groups.count == 9)
    #expect(code.groups.allSatisfy { $0.count == 6 && (Int($0) ?? 1).isMultiple(of: 11) })
    #expect(try Self.read(code.groups) == code.groups)
    #expect(try RecoveryCode(code.text).groups == code.groups)
    #expect(RecoveryCode.random().groups != RecoveryCode.random().groups)
    #expect(RecoveryCode(numbers: [1, 2, 3]) == nil)
  }

  @Test("name the group that has a wrong digit, whichever digit it is")
  func wrongDigit() throws {
    let groups = try Self.code().groups
    for (place, group) in groups.enumerated() {
      for (index, right) in group.enumerated() {
        for digit in "0123456789" where digit != right {
          var changed = Array(group)
          changed[index] = digit
          var typed = groups
          typed[place] = String(changed)
          #expect(throws: RecoveryCodeError.mistakes(groups: [place + 1])) { try Self.read(typed) }
        }
      }
    }
  }

  @Test("name the group in which two neighbouring digits changed places")
  func neighbours() throws {
    let groups = try Self.code().groups
    var swaps = 0
    for (place, group) in groups.enumerated() {
      for index in 0..<5 {
        var changed = Array(group)
        changed.swapAt(index, index + 1)
        guard String(changed) != group else { continue }
        var typed = groups
        typed[place] = String(changed)
        #expect(throws: RecoveryCodeError.mistakes(groups: [place + 1])) { try Self.read(typed) }
        swaps += 1
      }
    }
    #expect(swaps > 20)
  }

  @Test("tell when two groups changed places, or one is from another code")
  func places() throws {
    let groups = try Self.code().groups
    for one in 0..<9 {
      for other in (one + 1)..<9 {
        var typed = groups
        typed.swapAt(one, other)
        #expect(throws: RecoveryCodeError.doesNotFit) { try Self.read(typed) }
      }
      var typed = groups
      typed[one] = "000022"
      #expect(throws: RecoveryCodeError.doesNotFit) { try Self.read(typed) }
    }
  }

  @Test("tell how many groups and digits there are where some are missing or too many")
  func lengths() throws {
    let groups = try Self.code().groups
    #expect(throws: RecoveryCodeError.length(groups: 0, digits: 0)) { try RecoveryCode("") }
    #expect(throws: RecoveryCodeError.length(groups: 8, digits: 48)) {
      try Self.read(groups.dropLast())
    }
    #expect(throws: RecoveryCodeError.length(groups: 10, digits: 60)) {
      try Self.read(groups + ["000022"])
    }
    #expect(throws: RecoveryCodeError.length(groups: 1, digits: 53)) {
      try RecoveryCode(String(groups.joined().dropLast()))
    }
    var short = groups
    short[3].removeLast()
    short[6] += "1"
    #expect(throws: RecoveryCodeError.mistakes(groups: [4, 7])) { try Self.read(short) }
    short[8] = "words!"
    #expect(throws: RecoveryCodeError.mistakes(groups: [4, 7, 9])) { try Self.read(short) }
  }

  @Test("are read with or without spaces, hyphens, lines and numbers, with O for 0 and l for 1")
  func tolerance() throws {
    let code = try Self.code()
    let groups = code.groups
    let numbered = groups.enumerated().map { "\($0 + 1)  \($1)" }.joined(separator: "\n")
    let digits = groups.joined()
    let forms: [String] = [
      digits, "  \(groups.joined(separator: "-"))\r\n", groups.joined(separator: " \u{2013} "),
      groups.joined(separator: "\n"), groups.joined(separator: ".\u{A0}"), numbered,
      numbered.replacing("  ", with: ": "), "\(groups[0]) \(digits.dropFirst(6))",
      digits.replacing("0", with: "O").replacing("1", with: "l"),
      digits.replacing("0", with: "o").replacing("1", with: "I"),
      digits.replacing("1", with: "|"),
      digits.map(String.init).joined(separator: " "),
    ]
    for form in forms {
      #expect(try RecoveryCode(form).groups == groups, "\(form)")
      #expect(RecoveryCode.isMeant(by: form), "\(form)")
    }
  }

  @Test("are told from passphrases, however many mistakes were made in them")
  func meant() throws {
    let groups = try Self.code().groups
    for typed in [
      groups.dropLast().joined(separator: " "), groups.prefix(5).joined(separator: "-"),
      groups.joined(separator: " ").replacing("2", with: "z"),
    ] {
      #expect(RecoveryCode.isMeant(by: typed), "\(typed)")
    }
    for words in [
      "", "seven quiet herons", "4711", "07700 900123 and 07700 900456", "oil lilo Iolo",
      "3 kings, 12 apostles and 5000 fed with 2 fish on 31/12/2025",
    ] {
      #expect(!RecoveryCode.isMeant(by: words), "\(words)")
    }
  }

  @Test("come back from any way of writing them", arguments: [1, 2, 3, 4] as [UInt64])
  func roundTrips(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let separators = ["", " ", "-", "\n", " - ", "\u{2009}", "\t"]
    for _ in 0..<250 {
      let numbers = (0..<8).map { _ in UInt16(truncatingIfNeeded: random.next()) }
      let code = try Self.code(numbers)
      var typed = ""
      for group in code.groups {
        typed += group + separators[Int(random.next() % UInt64(separators.count))]
      }
      #expect(try RecoveryCode(typed).groups == code.groups, "\(typed)")
    }
  }
}
