import Foundation
import Intake
import ReviewModel
import TestSupport
import Testing

@Suite("Any bytes as GEDCOM")
struct GedcomSoakTests {
  private static let family = """
    0 HEAD
    1 GEDC
    2 VERS 5.5.1
    1 CHAR ANSEL
    0 @I1@ INDI
    1 NAME Orrin /Fenwhistle/
    1 SEX M
    1 BIRT
    2 DATE BET 1 JAN 1970 AND 3 MAR 1972
    1 FAMS @F1@
    0 @I2@ INDI
    1 NAME Tamsa /Quillet/
    1 DEAT
    2 DATE 4 MAR 2011
    1 FAMC @F1@
    2 PEDI foster
    1 NOTE words
    2 CONT words
    1 ASSO @I1@
    2 RELA Godfather
    0 @F1@ FAM
    1 HUSB @I1@
    1 MARR
    2 DATE ABT 1995
    1 CHIL @I2@
    0 TRLR

    """

  /// What a file that was read always is: every place is somebody's, every line one of the file's.
  private func check(_ bytes: [UInt8], _ what: Comment) {
    guard let file = try? GedcomFile(bytes, name: "x.ged") else { return }
    let places = file.people.indices
    let lines = 0...(bytes.count + 1)
    #expect(
      file.unions.allSatisfy { places.contains($0.first) && places.contains($0.second) }, what)
    #expect(file.unions.allSatisfy { $0.first != $0.second }, what)
    for parentage in file.parentages {
      #expect(places.contains(parentage.child) && parentage.parents.count <= 2, what)
      #expect(parentage.parents.allSatisfy { places.contains($0) && $0 != parentage.child }, what)
    }
    #expect(file.problems.allSatisfy { lines.contains($0.line) }, what)
    #expect(file.leftOut.allSatisfy { lines.contains($0.line) && $0.count > 0 }, what)
  }

  @Test(
    "with bytes changed, lost, doubled or cut off are read or refused, and never stop the program",
    arguments: Soak.seeds(30, whole: 1500))
  func mutations(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<20 { check(mutated(&random, cut: seed % 5 == 0), "seed \(seed), \(round)") }
  }

  private func mutated(_ random: inout SplitMix64, cut: Bool) -> [UInt8] {
    var bytes = Array(Self.family.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      guard bytes.count > 2 else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 4: bytes[place] = Array("@ 0129\n\r/".utf8).randomElement(using: &random) ?? 0
      default: if cut { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  @Test("at every length are read or refused")
  func cutOff() {
    let bytes = Array(Self.family.utf8)
    for length in bytes.indices { check(Array(bytes[..<length]), "cut at \(length)") }
  }

  @Test("with lines, depth and numbers beyond all measure give what can be had of them")
  func beyondMeasure() throws {
    let long =
      Array("0 HEAD\n0 @I1@ INDI\n1 NOTE ".utf8)
      + Array(repeating: UInt8(ascii: "a"), count: 10 << 20)
      + Array("\n1 SEX F\n0 TRLR\n".utf8)
    let file = try GedcomFile(long, name: "x.ged")
    #expect(file.people.map(\.sex) == [.female])
    #expect(file.problems.map(\.line) == [3])
    let deep = (0..<300).map { "\($0) SUBM" }.joined(separator: "\n")
    check(Array(("0 HEAD\n" + deep).utf8), "deep")
    let parts = String(
      repeating: "2 CONT " + String(repeating: "b", count: 1000) + "\n", count: 2000)
    let joined = try GedcomFile(
      Array(("0 HEAD\n0 @I1@ INDI\n1 NOTE x\n" + parts + "1 SEX M\n0 TRLR\n").utf8), name: "x.ged")
    #expect(joined.people.map(\.sex) == [.male])
    #expect(joined.problems.count == 1)
    check(Array(("0 HEAD\n" + String(repeating: "nothing\n", count: 20_000)).utf8), "nothing")
  }
}

/// Historical families that are kept out of the repository; read where they are at hand.
@Suite("GEDCOM files of other programs")
struct GedcomCorpusTests {
  static let folder = ProcessInfo.processInfo.environment["SILP_CORPUS"]

  @Test(
    "come in whole", .enabled(if: folder != nil),
    arguments: [
      ("bronte", [14, 4, 9]), ("shakespeare", [31, 10, 20]), ("bach", [33, 8, 25]),
      ("bourbon", [303, 113, 194]), ("tudor", [347, 166, 197]), ("washington", [529, 103, 427]),
    ])
  func corpus(name: String, counts: [Int]) throws {
    let path = try #require(Self.folder) + "/gedcom/\(name).ged"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let file = try GedcomFile(bytes, name: name)
    #expect([file.people.count, file.unions.count, file.parentages.count] == counts)
  }
}
