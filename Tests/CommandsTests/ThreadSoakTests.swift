import Commands
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("The thread, whatever is done to the records")
struct ThreadSoakTests {
  /// A review on which things are done by chance, with everything that a thread runs through.
  private final class Play {
    let desk: Desk
    private var random: SplitMix64
    private(set) var done: [String: Int] = [:]

    init(seed: UInt64) throws {
      desk = try SmallReview.desk()
      random = SplitMix64(seed: seed)
      desk.open(
        "day", "1",
        input: (1...8).map { "@pol What helped number \($0) #voice\n" }.joined() + "/end\n")
      for number in 1...6 { add(entry: number) }
      desk.open("contribution", "add", "mum", "Nobody rang", "--how", "visit")
      desk.open("episode", "add", "The call", "--from", "2025-03-01", "--to", "2025-03-02")
    }

    private func add(entry number: Int) {
      desk.open(
        "chronology", "add", "Visit \(number)", "--agency", "pol", "--date", "2025-03-01")
    }

    var contents: RecordFile<Record>.Contents {
      get throws {
        let file = try StoredLines.open(
          desk.folder + "/small.silp", unlockFile: desk.folder + "/key")
        return try RecordFile<Record>(file).contents()
      }
    }

    /// One thing that somebody might do.
    func step() throws {
      let items = try contents.items
      func any(_ letters: String) -> String {
        items.filter { $0.reference.letters == letters }.randomElement(using: &random)?
          .reference.text ?? "\(letters)1"
      }
      func erasing(_ number: String) -> [String] {
        ["erase", number, "--reason", "asked for", "--confirm", number]
      }
      let found = ["finding", "add", "T", "--statement", "S"]
      let asked = ["recommendation", "add", "Change it", "--owner", "pol", "--finding", any("F")]
      let done = ["action", "add", "Do it", "--recommendation", any("R"), "--owner", "pol"]
      let steps: [(String, [String])] = [
        ("find", found + ["--on", any("N"), "--on", any("C"), "--on", any("C")]),
        ("find", found + ["--on", any("V"), "--on", any("N"), "--no-record", "x"]),
        ("ground", ["finding", "edit", any("F"), "--on", any("N")]),
        ("off", ["finding", "edit", any("F"), "--on", any("C"), "--off", "1"]),
        ("unfind", ["finding", "remove", any("F")]), ("ask", asked), ("ask", asked),
        ("drop", ["recommendation", "drop", any("R"), "--reason", "x"]),
        ("act", done), ("act", done),
        ("tell", ["action", "update", any("A"), "Done", "--evidence", "Minutes"]),
        ("link", ["chronology", "link", any("C"), any("C")]),
        ("join", ["chronology", "join", any("C"), any("C")]),
        ("split", ["chronology", "split", any("C"), "--first", "One.", "--second", "Two."]),
        ("hold", ["episode", "edit", any("E"), "--add", any("C")]),
        ("query", ["query", "add", "pol", "When was it?", "--entry", any("C")]),
        ("undo", ["undo"]), ("redo", ["redo"]),
        ("erase", erasing(any(Bool.random(using: &random) ? "N" : "C"))),
        ("erase", erasing(any("F"))),
      ]
      guard let (name, words) = steps.randomElement(using: &random) else { return }
      if desk.open(words).status == .done { self.done[name, default: 0] += 1 }
    }
  }

  @Test(
    "walks both ways, and ends nowhere but at a record or one that was erased",
    arguments: Soak.seeds(1, whole: 60))
  func anything(_ seed: UInt64) throws {
    let play = try Play(seed: seed)
    var met: Set<RecordID> = []
    for step in 1...70 {
      try play.step()
      guard step % 10 == 0 else { continue }
      let contents = try play.contents
      let review = Review(
        contents.items.map { .init(id: $0.id, reference: $0.reference, record: $0.value) })
      let thread = ReviewThread(review)
      let ended = Set(contents.ended.map(\.id))
      for end in thread.goneEnds {
        guard case .record(let id) = end else { continue }
        #expect(ended.contains(id), "step \(step): \(end) is nowhere")
        met.insert(id)
      }
      for action in review.actions {
        for ground in thread.walk(from: .record(action.id.record), .back) {
          #expect(
            thread.walk(from: ground.end, .forward)
              .contains { $0.end == .record(action.id.record) })
        }
      }
    }
    // What was erased is told as such, and not as if nothing had been there.
    for ended in try play.contents.ended where met.contains(ended.id) {
      let told = play.desk.open("trace", ended.reference.text, "--plain")
      #expect(told.status == .done && told.out.contains("erased"), "\(ended.reference.text)")
    }
    #expect(play.done.count > 10, "\(play.done)")
  }
}
