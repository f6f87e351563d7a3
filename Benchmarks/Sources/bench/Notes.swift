import Foundation
import ReviewModel
import ReviewStore

/// Notes as a room would make them: a line or two, every third naming somebody.
enum Notes {
  private static let words = [
    "the", "health", "visitor", "rang", "twice", "and", "nobody", "knew", "who", "would", "tell",
    "school", "handover", "was", "written", "down", "so", "next", "worker", "could", "go", "on",
    "chair", "asked", "whether", "plan", "had", "been", "shared", "with", "family", "by", "then",
  ]

  static func note(_ number: Int) -> LearningNote {
    var random = Numbers(state: UInt64(number))
    func some(_ count: Int) -> String {
      (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }
        .joined(separator: " ")
    }
    var text = LabelledText(plain: some(9) + " ")
    if number % 3 == 0 {
      let person = PersonID(RecordID(high: 5, low: UInt64(number % 7)))
      text.append(.person(person, form: FormID(RecordID(high: 6, low: UInt64(number % 9)))))
    }
    text.append(.plain(" " + some(11)))
    return LearningNote(
      text: text, kind: number % 2 == 0 ? .workedWell : .wouldHaveWorkedBetter, day: 1,
      stage: Code(making: "episodes"), at: Moment(seconds: 1_770_000_000 + number * 20),
      agencies: [AgencyID(RecordID(high: 7, low: UInt64(number % 8)))])
  }

  static func operation(_ number: Int) -> ReviewStore.Operation<Record> {
    ReviewStore.Operation(
      id: IdentifierSource.random.next(), time: Moment(seconds: 1_770_000_000 + number * 20),
      author: "scribe", description: "wrote a note",
      changes: [.create(IdentifierSource.random.next(), .note(note(number)))])
  }

  /// What a session keeps beside each note: about as many bytes as a real one.
  static let session = [UInt8](repeating: 0x20, count: 600)

  /// A review file of notes, each written by an operation of its own, as on a learning day.
  static func file(_ path: String, secret: Secret, count: Int) throws {
    let file = RecordFile<Record>(
      try SealedFile.create(
        path, kind: .review, review: IdentifierSource.random.next(), secrets: [secret],
        identifiers: .random))
    for number in 0..<count { try file.append(operation(number), session: session) }
  }
}

/// The same numbers in every run (SplitMix64).
struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
