import Lenses
import ReviewModel

/// For each lens a review in which it must speak, and one in which it must stay quiet.
enum Fixtures {
  struct Pair {
    let speaks: Case
    let quiet: Case
    /// A sentence that the speaking review must bring.
    let sentence: String
  }

  private static func pair(
    saying sentence: String = "prompt", kind: String = "child",
    _ both: (inout Case) -> Void = { _ in },
    speaks: (inout Case) -> Void = { _ in }, quiet: (inout Case) -> Void = { _ in }
  ) -> Pair {
    var one = Case(kind: kind)
    var other = Case(kind: kind)
    both(&one)
    both(&other)
    speaks(&one)
    quiet(&other)
    return Pair(speaks: one, quiet: other, sentence: sentence)
  }

  /// A trigger alone, and the same with an answer a day later.
  private static func follow(_ trigger: LensMark, _ answer: LensMark, kind: String = "child")
    -> Pair
  {
    pair(
      kind: kind, { $0.on("2016-05-01", nil, trigger) },
      quiet: { $0.on("2016-05-02", $0.csc, answer) })
  }

  /// Entries with a mark, and the same marked with something else besides.
  private static func share(
    _ mark: LensMark, _ besides: LensMark, kind: String = "child"
  ) -> Pair {
    pair(
      kind: kind, speaks: { $0.on("2016-05-01", nil, mark) },
      quiet: { $0.on("2016-05-01", nil, mark, besides) })
  }

  static let all: [String: Pair] = seeing.merging(risk) { one, _ in one }
    .merging(change) { one, _ in one }.merging(together) { one, _ in one }
    .merging(packs) { one, _ in one }

  private static let weekly: [String] = stride(from: 16_810, through: 17_530, by: 7).map {
    CalendarDay(number: $0).description
  }

  private static let seeing: [String: Pair] = [
    "L01": pair(
      speaks: { $0.on("2016-03-01", facts: [$0.seen($0.a)]) },
      quiet: { c in
        for day in weekly { c.on(day, facts: [c.seen(c.a), c.seen(c.b)]) }
      }),
    "L02": pair(
      { c in c.on("2016-02-01", facts: [c.seen(c.a, voice: .recorded("Smiled"))]) },
      speaks: { c in
        for day in ["2016-03-01", "2016-04-01", "2016-05-01"] { c.on(day, facts: [c.seen(c.a)]) }
      },
      quiet: { c in
        for day in ["2016-03-01", "2016-04-01"] { c.on(day, facts: [c.seen(c.a)]) }
      }),
    "L03": pair(
      speaks: { c in c.on("2016-03-01", facts: [c.seen(c.b, alone: .no)]) },
      quiet: { c in c.on("2016-03-01", facts: [c.seen(c.b, alone: .yes)]) }),
    "L04": pair(
      { c in
        for day in ["2016-03-01", "2016-04-01", "2016-05-01"] {
          c.on(day, nil, .seenAtHome, facts: [c.seen(c.a)])
        }
      }, quiet: { c in c.on("2016-06-01", nil, .seenAtSchool, facts: [c.seen(c.a)]) }),
    "L05": pair(
      { c in c.on("2016-03-01", facts: [c.seen(c.a)]) },
      quiet: { c in c.on("2016-04-01", c.csc, facts: [c.seen(c.a)]) }),
    "L06": pair(
      { c in
        for day in ["2016-03-01", "2016-03-08", "2016-03-15"] {
          c.on(day, facts: [c.came(c.a, .noAccess)])
        }
      }, quiet: { c in c.on("2016-03-16", nil, .escalated) }),
    "L07": pair(
      { c in c.on("2016-03-01", named: [c.mother]) },
      quiet: { c in c.on("2016-03-02", named: [c.mother, c.a]) }),
    "L08": pair(
      speaks: { $0.on("2016-03-01", nil, .adultSpokeUp) },
      quiet: { $0.on("2016-03-01", nil, .adultSpokeUp, details: [.response: "Rang back."]) }),
    "L16": follow2(.riskLowered, before: .newEvidence),
    "L17": pair(
      saying: "agreements", { $0.on("2016-03-01", nil, .agreement) },
      speaks: { $0.on("2016-03-10", nil, .agreementNotKept) }),
    "L18": share(.parentalAccount, .accountChecked),
  ]

  private static func follow2(_ trigger: LensMark, before: LensMark) -> Pair {
    pair({ $0.on("2016-05-01", nil, trigger) }, quiet: { $0.on("2016-04-25", nil, before) })
  }

  private static let risk: [String: Pair] = [
    "L09": pair(
      speaks: { $0.on("2016-03-01", nil, .assessment) },
      quiet: { $0.on("2016-03-01", nil, .assessment, details: [.outcome: "Plan made."]) }),
    "L10": pair(
      { c in
        c.on("2016-03-01", nil, .domesticAbuse)
        c.on("2016-03-20", nil, .mentalHealth)
      }, speaks: { $0.on("2016-04-01", nil, .substanceMisuse) },
      quiet: { $0.on("2017-04-01", nil, .substanceMisuse) }),
    "L11": pair(
      speaks: { $0.on("2016-03-01", nil, .injury) }, quiet: { $0.on("2017-03-01", nil, .injury) }),
    "L12": pair(
      { c in c.on("2016-03-01", nil, .bruise, named: [c.a]) },
      quiet: { $0.on("2016-03-02", $0.csc, .referral) }),
    "L20": follow(.newPartner, .riskReviewed),
    "L23": pair(
      { c in
        for day in ["2016-03-01", "2016-03-08"] { c.on(day, nil, .incident) }
      }, speaks: { $0.on("2016-04-01", nil, .incident) },
      quiet: { c in
        c.on("2016-03-20", nil, .cumulativeReview)
        c.on("2016-04-01", nil, .incident)
      }),
    "L33": pair(
      { c in
        for day in ["2016-03-01", "2016-03-08"] { c.on(day, nil, .neglect) }
      }, speaks: { $0.on("2016-09-01", nil, .neglect) }),
    "L35": follow(.protectionIndicator, .thresholdDecision),
  ]

  private static let change: [String: Pair] = [
    "L13": pair(
      { c in c.on("2016-03-01", facts: [c.came(c.a, .wasNotBrought)]) },
      speaks: { c in c.on("2016-03-20", facts: [c.came(c.a, .wasNotBrought)]) },
      quiet: { c in c.on("2016-03-20", facts: [c.came(c.a, .attended)]) }),
    "L14": pair(
      { $0.on("2016-03-01", nil, .newWorker) }, speaks: { $0.on("2016-04-01", nil, .assessment) },
      quiet: { $0.on("2016-04-01", nil, .assessment, .historyUsed) }),
    "L15": share(.assessment, .historyUsed),
    "L27": follow(.areaMove, .handoverMade),
    "L30": pair(
      speaks: { $0.on("2016-09-01", nil, .schoolTransition) },
      quiet: { c in
        c.on(
          "2016-09-01", nil, .schoolTransition, .transitionPlan,
          facts: [c.seen(c.b, voice: .recorded("Looks forward"))])
      }),
    "L19": pair(
      saying: "never",
      { c in
        c.live([c.father, c.mother, c.a, c.b])
        c.on("2016-03-01")
      },
      quiet: { c in
        c.on("2016-03-02", nil, .adultSeen, named: [c.father])
        c.on("2016-03-02", c.csc, .adultSeen, named: [c.father])
      }),
    "L31": pair(
      { c in
        let asc = AgencyID(Case.id(950))
        c.file(
          .agency(
            Agency(
              code: Code(making: "amh"), label: "Adult mental health",
              sector: Code(making: "health"))),
          asc.record)
        c.file(
          .source(SourceFile(agency: asc, name: "f", digest: "1", coverage: .everyContact, rows: 1))
        )
      },
      speaks: { c in c.on("2016-03-01", AgencyID(Case.id(950)), named: [c.mother]) },
      quiet: { c in c.on("2016-03-01", AgencyID(Case.id(950)), named: [c.mother, c.a]) }),
    "L32": follow(.parentCareLeaver, .preBirthAssessment),
    "L36": follow(.languageNeed, .interpreter),
    "L37": pair(
      { $0.on("2016-03-01", nil, .youngCarer) },
      quiet: { $0.on("2016-04-01", nil, .needsAssessed, .protectionConsidered) }),
    "L38": pair(
      { c in
        c.live([c.mother, c.a, c.b])
        c.on("2016-03-01", named: [c.mother])
      }, speaks: { c in c.on("2016-03-02", named: [c.father]) }),
  ]

  private static let together: [String: Pair] = [
    "L21": pair(
      saying: "one",
      speaks: { c in c.file(.fact(KnownFact("A fact", knowers: [.init(c.hv, since: nil)]))) },
      quiet: { c in
        c.file(
          .fact(
            KnownFact(
              "A fact",
              knowers: [
                .init(c.hv, since: EDTFDate("2016-03-01")),
                .init(c.csc, since: EDTFDate("2016-03-09")),
              ])))
      }),
    "L22": pair(
      speaks: { $0.on("2016-03-01", nil, .concern) },
      quiet: { $0.on("2016-03-01", nil, .concern, details: [.sharedWith: "Social care"]) }),
    "L25": share(.decision, .oversight),
    "L26": pair(
      { c in
        for day in ["2016-03-01", "2016-03-08", "2016-03-15"] { c.on(day, nil, .concern) }
      }, quiet: { $0.on("2016-03-20", nil, .escalated) }),
    "L28": pair(
      { c in
        c.on("2016-03-01", facts: [c.under(c.a, .childInNeed)])
        c.on("2016-05-01", c.csc, facts: [c.under(c.a, .lookedAfter)])
        c.on("2016-07-01", facts: [c.under(c.a, .childInNeed)])
        c.on("2016-09-01", c.csc, facts: [c.under(c.a, .lookedAfter)])
      }, quiet: { $0.on("2016-06-01", nil, .jointCoordination) }),
    "L39": pair(
      { c in c.on("2016-02-20", c.csc) },
      speaks: { c in
        c.on("2016-03-01", c.gp, .conference, named: [c.worker]);
        c.on("2016-03-05", c.hv, .conference, named: [c.worker])
      },
      quiet: { c in c.on("2016-03-01", c.csc, .conference, named: [c.worker]) }),
    "L24": pair(
      saying: "overall", { c in c.details(from: "2016-03-01", to: "2016-05-30") },
      speaks: {
        $0.on("2016-03-01"); $0.on("2016-05-30")
      },
      quiet: { c in
        for day in ["2016-03-01", "2016-04-01", "2016-05-01", "2016-05-30"] { c.on(day) }
      }),
    "L29": share(.lowSchoolAttendance, .attendanceReason),
    "L34": pair(
      { c in c.on("2016-01-05", facts: [c.under(c.a, .childInNeed)]) },
      speaks: { c in c.on("2017-02-01", facts: [c.under(c.a, .childInNeed)]) },
      quiet: { c in
        c.on("2016-08-01", nil, .riskReviewed)
        c.on("2017-02-01", facts: [c.under(c.a, .childInNeed)])
      }),
    "L40": follow(.earlyHelpDeclined, .referral),
    "L41": pair(
      { $0.on("2016-03-01", nil, .referral) },
      speaks: { $0.on("2016-03-04", nil, .thresholdDecision, .assessment) },
      quiet: { $0.on("2016-03-02", nil, .thresholdDecision, .assessment) }),
  ]

  private static let packs: [String: Pair] = [
    "A01": follow(.capacityDoubted, .capacityAssessed, kind: "adult"),
    "A02": share(.capacityAssessed, .executiveFunction, kind: "adult"),
    "A03": share(.referral, .consentRecorded, kind: "adult"),
    "A04": follow(.difficultyTakingPart, .advocateOffered, kind: "adult"),
    "A05": follow(.carerKnown, .carersAssessment, kind: "adult"),
    "A06": follow(.adultConcern, .section42, kind: "adult"),
    "A07": share(.decision, .wishesRecorded, kind: "adult"),
    "A08": follow(.serviceRefused, .riskReviewed, kind: "adult"),
    "D01": follow(.controlSign, .abuseAsked, kind: "domestic-homicide"),
    "D02": follow(.domesticAbuse, .abuseRiskAssessed, kind: "domestic-homicide"),
    "D03": follow(.abuseRiskAssessed, .marac, kind: "domestic-homicide"),
    "D04": share(.domesticAbuse, .harmCauserMet, kind: "domestic-homicide"),
    "D05": follow(.familyKnew, .abuseAsked, kind: "domestic-homicide"),
  ]
}
