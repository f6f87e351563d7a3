import Foundation
import Intake
import ReviewModel
import Testing

/// The spellings of `Files/dates.tsv`: what is written, what it comes to, and with what known.
private struct Spelling: Sendable, CustomTestStringConvertible {
  let text: String
  let wanted: String
  let setting: String

  var testDescription: String { "\(text) [\(setting)]" }

  static let all: [Spelling] = {
    let bytes = (try? Files.bytes("dates.tsv")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Spelling(
          text: cells[0], wanted: cells.count > 1 ? cells[1] : "",
          setting: cells.count > 2 ? cells[2] : "")
      }
  }()

  /// `sent` is the day the file came, `born` and `due` speak of one subject, `year` of a heading.
  var context: DateContext {
    var context = DateContext()
    var (born, due): (EDTFDate?, EDTFDate?)
    for word in setting.split(separator: " ") {
      let parts = word.split(separator: "=").map(String.init)
      switch parts[0] {
      case "sent": context.latest = CalendarDay(parts[1])
      case "born": born = EDTFDate(parts[1])
      case "due": due = EDTFDate(parts[1])
      case "year": context.year = Int(parts[1])
      case "month-first": context.isMonthFirst = true
      case "birth-of-child": context.years = .ofBirths(ages: 0...17)
      case "birth-of-adult": context.years = .ofBirths(ages: 18...105)
      case "two": context.births.append(.init(person: Family.ivy, born: EDTFDate("2011-02-03")))
      default: Issue.record("the corpus says \(word)")
      }
    }
    if born != nil || due != nil {
      context.births.append(.init(person: Family.rowan, born: born, due: due))
    }
    return context
  }
}

@Suite("Corpus of dates") struct DateCorpusTests {
  @Test("every spelling comes to what it says and no more", arguments: Spelling.all)
  fileprivate func spelling(_ spelling: Spelling) {
    #expect(dateReading(spelling.text, in: spelling.context) == spelling.wanted)
  }

  @Test("the corpus has its eighty spellings, none of them twice")
  func size() {
    let keys = Set(Spelling.all.map { $0.text + "\t" + $0.setting })
    #expect(keys.count == Spelling.all.count && keys.count >= 80)
  }
}
