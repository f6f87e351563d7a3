import ReviewModel
import TestSupport
import Testing

@Suite("Publishing") struct PublishingTests {
  /// Which steps are tried in every order: any two groups that come in between; or all of them.
  private static var scopes: [[Step]] {
    let all = Step.disturbances
    let end = Step.wayToPublishing + [.publish]
    if Soak.isWhole { return [end + all.joined()] }
    return all.indices.flatMap { one in
      all.indices.filter { $0 > one }.map { end + all[one] + all[$0] }
    }
  }

  @Test("no order of steps publishes past what stands against it, or loses a version")
  func everyOrder() {
    #expect(Set(Step.disturbances.joined() + Step.wayToPublishing).count == Step.allCases.count - 1)
    for steps in Self.scopes {
      var seen: Set<Desk.Key> = []
      var open = [Desk()]
      var published = 0
      while let desk = open.popLast() {
        for step in steps {
          let (next, verdict) = (desk.taking(step), desk.oracle(step))
          // What is refused changes nothing; what is done was allowed by the plain rules.
          if let next {
            if verdict == .refused { Issue.record("\(step) after \(desk.list)") }
            #expect(next.versionsKept(from: desk), "\(step)")
            if step == .publish { published += 1 }
            if seen.insert(next.key).inserted { open.append(next) }
          } else if verdict == .allowed {
            Issue.record("refused: \(step) after \(desk.list)")
          }
        }
      }
      #expect(seen.count > 80)
      #expect(published > 0)
    }
  }

  @Test("each board of a joint review publishes by its own decision and signature")
  func twoBoards() throws {
    var desk = Desk()
    for step in Step.wayToPublishing { desk = try #require(desk.taking(step), "\(step)") }
    var review = desk.review
    let other = BoardID(RecordID(high: 9, low: 9))
    review = review.adding(
      .board(PartnerBoard(code: Code(making: "north"), label: "North board")), other.record)
    let chain = Desk.chain
    #expect(review.obstacles(toPublishingBy: nil, on: Desk.day(9), chain).isEmpty)
    let against = review.obstacles(toPublishingBy: other, on: Desk.day(9), chain)
    #expect(against == [.notDecided])
    let (_, decision) = try review.deciding(
      Publication(
        .learningOnly, board: other, version: Desk.version, by: "chair", on: Desk.day(3)), chain)
    review = review.adding(.publication(decision), RecordID(high: 9, low: 10))
    #expect(
      review.obstacles(toPublishingBy: other, on: Desk.day(9), chain) == [
        .unsigned(
          Signature(step: Desk.boardStep, party: .partner(other), approval: nil)),
        .stepOpen(Desk.staff), .stepOpen(Desk.family),
      ])
  }

  @Test(
    "after it was published another version is decided on anew, and the decision that was stays")
  func after() throws {
    var desk = Desk()
    for step in Step.wayToPublishing + [.publish, .revise] {
      desk = try #require(desk.taking(step), "\(step)")
    }
    let review = desk.review
    func decision(_ version: VersionID?) -> Publication {
      Publication(.full, version: version, by: "chair", on: Desk.day(5))
    }
    for version in [Desk.version, nil] {
      #expect(throws: PublicationRefusal.isPublished(on: Desk.day(2))) {
        try review.deciding(decision(version), Desk.chain)
      }
    }
    let (id, kept) = try review.deciding(decision(Desk.second), Desk.chain)
    #expect(id == nil && kept.steps.allSatisfy { $0.done == nil })
    let next = review.adding(.publication(kept), RecordID(high: 9, low: 11))
    #expect(next.publications.count == 2)
    let against = next.obstacles(toPublishingBy: nil, on: Desk.day(9), Desk.chain)
    #expect(against.contains(.notFinal(Desk.second, .panelDraft)))
  }

  @Test("an earlier review is shown with what was restricted or held back since")
  func restrictedSince() throws {
    let entry = EntryID(RecordID(high: 5, low: 1))
    let who = PersonID(RecordID(high: 5, low: 2))
    let said = ChronologyEntry(
      date: EDTFDate(Desk.day(1)), dateAsWritten: "", agency: Desk.agency, event: "seen")
    let person = Person(label: "Mother", alias: Code(making: "ma"), standing: .family)
    let then = Review([
      .init(id: entry.record, reference: try #require(ShortReference("C1")), record: .entry(said)),
      .init(id: who.record, reference: try #require(ShortReference("P1")), record: .person(person)),
    ])
    var restricted = said
    restricted.restrictions = [.policeIntelligence]
    let trial = Proceeding(
      .criminal, "trial", limits: [.init(.person(who: who, rule: .notShown))])
    let now = then.adding(.entry(restricted), entry.record)
      .adding(.proceeding(trial), RecordID(high: 5, low: 3))
    let shown = then.restricted(asIn: now)
    #expect(shown.entries.map(\.value.restrictions) == [[.policeIntelligence]])
    #expect(shown.heldBack == [who.record])
    #expect(then.restricted(asIn: then) == then)
  }
}
