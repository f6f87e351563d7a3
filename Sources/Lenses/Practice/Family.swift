internal import ReviewModel

/// The people around the child: L19, L31, L32, L36, L37, L38.
extension Lens {
  static let people: [Lens] = [
    Lens(
      LensCode(.practice, 19), .family,
      source: Source("S1", "Are the men associated with the family"),
      needs: [.men], sentences: ["never", "named", "met"]
    ) { evidence in evidence.men() },
    Lens(
      LensCode(.practice, 31), .family, kinds: aboutChildren,
      source: Source("S2", "not always sufficiently aware of child protection procedures"),
      needs: [.adultServices], sentences: ["prompt"]
    ) { evidence in evidence.adultServicesRows() },
    Lens(
      LensCode(.practice, 32), .family, kinds: aboutChildren,
      source: Source("S3", "known risks for care leavers"), needs: [.mark(.parentCareLeaver)],
      sentences: ["prompt"]
    ) { evidence in
      let done = evidence.index([.preBirthAssessment, .parentingAssessment])
      guard done.rows.isEmpty else { return [] }
      let all = evidence.marked(.parentCareLeaver)
      return all.isEmpty
        ? [] : [Draft(sentence: "prompt", figures: ["all": .count(all.count)], rows: all)]
    },
    followUp(
      LensCode(.practice, 36), .family,
      source: Source("S1", "Parents for whom English is not their first language"),
      [.languageNeed, .learningDisability], by: [.interpreter, .accessibleMaterial],
      within: .changeDays),
    Lens(
      LensCode(.practice, 37), .family, kinds: aboutChildren,
      source: Source("S0", "any assessment of a disabled child"),
      needs: [.mark(.youngCarer), .mark(.disability)], sentences: ["prompt"]
    ) { evidence in
      let all = evidence.marked(.youngCarer, .disability)
      let missing = [LensMark.needsAssessed, .protectionConsidered].filter {
        evidence.index([$0]).rows.isEmpty
      }
      guard !all.isEmpty, !missing.isEmpty else { return [] }
      return [
        Draft(
          sentence: "prompt",
          figures: [
            "all": .count(all.count), "missing": .words(missing.map { "mark-" + $0.rawValue }),
          ], rows: all)
      ]
    },
    Lens(
      LensCode(.practice, 38), .family, source: Source("S1", "Use Genograms, Ecomaps"),
      sentences: ["none", "prompt", "undated"], restsOnCoverage: false
    ) { evidence in evidence.genogram() },
  ]
}

extension Evidence {
  fileprivate func men() -> [Draft] {
    let met = MarkSet([.adultSeen, .adultAssessed])
    let isMetUsed =
      !base.marked(.adultSeen).isEmpty || !base.marked(.adultAssessed).isEmpty
    return base.family.men.flatMap { man -> [Draft] in
      let naming = rows.filter { $0.people.contains(man) }
      let meeting = naming.filter { $0.has(met) }
      let home = homeRows(man)
      var figures: [String: LensFigure] = [
        "man": .person(man), "named": .count(naming.count), "all": .count(rows.count),
        "naming": .agencies(agencies(of: naming)), "agencies": .count(agencies(of: rows).count),
        "meeting": .agencies(agencies(of: meeting)), "met": .count(meeting.count),
      ]
      if let home {
        figures["home"] = .count(home.count)
        figures["home-named"] = .count(home.count { $0.people.contains(man) })
      }
      guard !naming.isEmpty else { return [Draft(sentence: "never", figures: figures)] }
      // A man whom most of the services that knew the family have met is nobody to ask about.
      if isMetUsed, agencies(of: meeting).count * 2 > agencies(of: rows).count { return [] }
      return [Draft(sentence: isMetUsed ? "met" : "named", figures: figures, rows: naming)]
    }
  }

  /// The rows that surely lie in a time in which somebody lived with a child of the review; nil
  /// where no such time is recorded.
  private func homeRows(_ person: PersonID) -> [EvidenceRow]? {
    let stays = (base.family.stays[person] ?? []).filter { $0.from != nil }
    guard !stays.isEmpty else { return nil }
    let spans = stays.map { stay in
      (
        from: stay.from.map { DayBounds($0).last } ?? DayBounds.never,
        to: stay.to.map { DayBounds($0).first } ?? DayBounds.never
      )
    }
    return rows.filter { row in
      spans.contains { row.days.first >= $0.from && row.days.last <= $0.to }
    }
  }

  fileprivate func adultServicesRows() -> [Draft] {
    let services = adultServices
    let all = rows.filter { row in
      services.contains(row.agency) && row.namesRelative
    }
    let without = all.filter { row in
      !row.namesSubject && row.entry.subjects.isEmpty
    }
    guard !without.isEmpty else { return [] }
    return [
      Draft(
        sentence: "prompt",
        figures: ["none": .count(without.count), "all": .count(all.count)], rows: without)
    ]
  }

  fileprivate func genogram() -> [Draft] {
    let family = base.family
    if family.isEmpty { return [Draft(sentence: "none")] }
    var missing: [PersonID: [EvidenceRow]] = [:]
    for row in rows {
      for person in row.people where !family.placed.contains(person) {
        guard let known = family.people[person], !known.isProfessional else { continue }
        missing[person, default: []].append(row)
      }
    }
    var drafts: [Draft] = []
    let people = family.order.filter { missing[$0] != nil }
    if !people.isEmpty {
      drafts.append(
        Draft(
          sentence: "prompt",
          figures: ["people": .people(people), "count": .count(people.count)],
          rows: people.flatMap { missing[$0] ?? [] }))
    }
    if family.undated > 0 {
      drafts.append(Draft(sentence: "undated", figures: ["count": .count(family.undated)]))
    }
    return drafts
  }
}
