import ReviewModel
import TestSupport
import Testing

@Suite("The laws of the thread")
struct ThreadLawTests {
  private static let seeds = Soak.seeds(40, whole: 2000)

  @Test("every tie is found from both its ends", arguments: seeds)
  func bothWays(_ seed: UInt64) {
    let thread = ReviewThread(RandomThread(seed: seed, steps: 60).review)
    for link in thread.links {
      #expect(thread.earlier(than: link.later).contains(link))
      #expect(thread.later(than: link.earlier).contains(link))
    }
  }

  @Test("whatever a walk back comes by leads forward to where it began", arguments: seeds)
  func walks(_ seed: UInt64) {
    let random = RandomThread(seed: seed, steps: 60)
    let thread = ReviewThread(random.review)
    let ends = random.review.items.map { ThreadEnd.record($0.id) }
    for end in ends {
      for step in thread.walk(from: end, .back) {
        #expect(thread.walk(from: step.end, .forward).contains { $0.end == end })
      }
      for step in thread.walk(from: end, .forward) {
        #expect(thread.walk(from: step.end, .back).contains { $0.end == end })
      }
    }
  }

  @Test("every action leads to each ground of each finding behind it", arguments: seeds)
  func grounds(_ seed: UInt64) {
    let review = RandomThread(seed: seed, steps: 60).review
    let thread = ReviewThread(review)
    for action in review.actions {
      let met = Set(thread.walk(from: .record(action.id.record), .back).map(\.end))
      let asked = review.recommendations.first { $0.id == action.value.recommendation }
      for finding in review.findings where asked?.value.findings.contains(finding.id) ?? false {
        for (place, ground) in finding.value.grounds.enumerated() {
          #expect(met.contains(ground.record.map(ThreadEnd.record) ?? .words(finding.id, place)))
        }
      }
    }
  }

  @Test("erasing a record leaves a marked end, and nothing else changes", arguments: seeds)
  func erasing(_ seed: UInt64) throws {
    let random = RandomThread(seed: seed, steps: 60)
    let before = ReviewThread(random.review)
    for item in random.review.items {
      let end = ThreadEnd.record(item.id)
      let after = ReviewThread(random.without(item.id))
      let kept = before.links.filter { link in
        // What only the record itself said goes with it, which links of entries say of each other.
        link.later != end && link.tie != .tellsTheSame && !Self.is(link.earlier, wordsOf: item.id)
      }
      #expect(after.links.filter { $0.tie != .tellsTheSame } == kept)
      let isHeld = kept.contains { $0.earlier == end }
      #expect(after.isGone(end) && after.goneEnds.contains(end) == isHeld)
    }
  }

  @Test(
    "no end is in the air: each is a record, words of one, a theme, or one erased", arguments: seeds
  )
  func dangling(_ seed: UInt64) {
    let random = RandomThread(seed: seed, steps: 80)
    let thread = ReviewThread(random.review)
    for end in thread.goneEnds {
      guard case .record(let id) = end else {
        Issue.record("\(end)")
        continue
      }
      #expect(random.erased.contains(id))
    }
  }

  private static func `is`(_ end: ThreadEnd, wordsOf id: RecordID) -> Bool {
    if case .words(let finding, _) = end { finding.record == id } else { false }
  }
}
