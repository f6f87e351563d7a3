import LearningDays
import ReviewModel
import Testing

/// How much somebody who writes has to type beside the words, and to think of.
///
/// A key is a letter, a sign, a space or Enter that is not a word of the note or the Enter that saves
/// it; a tag that stands for a word of the sentence, as `~mum` does, counts wholly. A decision is a
/// sign that somebody chose to type.
@Suite("Keys beside the words")
struct KeysTests {
  /// Notes as they are written in a room: what stays set, and what belongs to one note.
  private static let script = """
    @hv
    + Skin marked on body map at the visit #rec
    Rang ~mum same day, explained next step
    @pol Sat on the stairs and took her words down as she said them #rec
    & and read them back to her
    - @gp Duty doctor had not seen the earlier letter #sha
    Two surnames on the system until the booking visit #rec
    #sha
    Nobody asked who else lived there
    @hv We knew about the dog and told no one #sha
    = Visit was the Tuesday, not the Monday
    ? Was the second call linked to the first address @pol
    * One body map for everybody
    + @gp Rang the ward before the weekend #sha
    Letter came the same day
    @hv @gp Joint visit agreed on the phone
    @pol Officer stayed until the aunt came
    - Log shows two calls and no link #rec
    The form had one line for other adults #rec
    @hv ~mgm had said so twice and it was not written down #rec
    > -#rec #ref
    Handover on the stairs, no note of it #rec
    @gp We had children blank because the box is on page four #rec
    Nobody was asked why the appointment was missed
    + @hv Went to the house after two missed clinics
    Two of us, so that one could watch
    @pol Her own words in the log #rec
    @gp Kept the slot open for her
    !2
    - @pol We heard the second name only in court #sha
    @hv Discharge letter came nine days later #sha
    It went to the old address
    """

  /// What it took to tag one script.
  private struct Figures {
    var notes = 0
    var keys = 0
    var decisions = 0
    var unresolved = 0
    var mostDecisions = 0
    var mean: Double { Double(keys) / Double(notes) }
    var meanDecisions: Double { Double(decisions) / Double(notes) }
  }

  private func figures(of lines: [String]) -> Figures {
    var day = Day()
    day.type("/go 2")
    var figures = Figures()
    for line in lines {
      let effects = day.type(line)
      let signs = line.split(separator: " ").count(where: Self.isSign)
      figures.decisions += signs
      if let draft = effects.draft {
        figures.notes += 1
        figures.mostDecisions = max(figures.mostDecisions, signs)
        figures.keys += line.count - Self.spoken(draft).count
        figures.unresolved += draft.tags.flags.count { $0 != .noAgency }
      } else if line.hasPrefix("& ") {
        figures.keys += 2
      } else {
        // A line of its own costs its Enter as well.
        figures.keys += line.count + 1
      }
    }
    return figures
  }

  /// The words that somebody said, as they were typed.
  private static func spoken(_ draft: NoteDraft) -> String {
    draft.pieces.reduce(into: "") { said, piece in
      if case .plain(let words) = piece { said += words }
    }
  }

  private static func isSign(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    return "@#~!^".contains(first) || ["+", "-", "=", "?", "*", "&", ">"].contains(word)
      || word.hasPrefix("-#")
  }

  @Test("are at most nine a note with themes and five without, for at most two decisions")
  func tagging() {
    let lines = Self.script.split(separator: "\n").map(String.init)
    let with = figures(of: lines)
    let bare = lines.map { line in
      line.split(separator: " ").filter { !$0.hasPrefix("#") && !$0.hasPrefix("-#") }
        .joined(separator: " ")
    }
    let without = figures(of: bare.filter { !$0.isEmpty && $0 != ">" })
    for (what, told) in [("with themes", with), ("without", without)] {
      print(
        "tagging keys a note \(what): \(told.mean), decisions \(told.meanDecisions), most "
          + "\(told.mostDecisions), of \(told.notes) notes")
    }
    #expect(with.notes == 27 && without.notes == 27, "\(with) \(without)")
    #expect(with.unresolved == 0 && without.unresolved == 0)
    #expect(with.mean <= 9)
    #expect(without.mean <= 5)
    #expect(with.meanDecisions <= 2 && without.meanDecisions <= 2)
  }

  @Test("are five to tag the last note again, and two to take a step back")
  func last() throws {
    var day = Day()
    day.type("@hv Skin marked on the body map")
    let note = try #require(day.session.lastNote)
    let tag = "#rec"
    #expect(tag.count + 1 <= 5)
    let effects = day.type(tag)
    #expect(effects.change?.added.themes == ["recording"])
    guard case .amend(.id(note), _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    let undo = "u"
    #expect(undo.count + 1 == 2)
    guard case .undo? = day.type(undo).first else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(day.session.lastNote == note)
    print(
      "keys to tag the last note again: \(tag.count + 1); to take a step back: \(undo.count + 1)")
  }
}
