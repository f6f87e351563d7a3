internal import ReviewModel

/// Reviews about adults, and domestic homicide reviews.
extension Lens {
  static let adults: [Lens] = [
    followUp(
      LensCode(.adult, 1), .adults, kinds: aboutAdults,
      source: Source("Mental Capacity Act 2005, sections 2 and 3"), [.capacityDoubted],
      by: [.capacityAssessed], within: .adultDays),
    Lens(
      LensCode(.adult, 2), .adults, kinds: aboutAdults,
      source: Source("Mental Capacity Act 2005, section 3"), needs: [.mark(.capacityAssessed)],
      sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.capacityAssessed)) { $0.has(MarkSet([.executiveFunction])) }
    },
    Lens(
      LensCode(.adult, 3), .adults, kinds: aboutAdults, source: Source("Care Act 2014, section 42"),
      needs: [.mark(.referral), .mark(.informationShared)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.referral, .informationShared)) {
        $0.has(MarkSet([.consentRecorded]))
      }
    },
    followUp(
      LensCode(.adult, 4), .adults, kinds: aboutAdults,
      source: Source("Care Act 2014, sections 67 and 68"), [.difficultyTakingPart],
      by: [.advocateOffered], within: .adultDays),
    followUp(
      LensCode(.adult, 5), .adults, kinds: aboutAdults, source: Source("Care Act 2014, section 10"),
      [.carerKnown], by: [.carersAssessment], within: .adultDays),
    followUp(
      LensCode(.adult, 6), .adults, kinds: aboutAdults, source: Source("Care Act 2014, section 42"),
      [.adultConcern], by: [.section42], within: .adultDays),
    Lens(
      LensCode(.adult, 7), .adults, kinds: aboutAdults, source: Source("Care Act 2014, section 1"),
      needs: [.mark(.assessment), .mark(.decision), .mark(.section42)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.assessment, .decision, .section42)) { row in
        row.has(MarkSet([.wishesRecorded]))
          || row.hasVoice
      }
    },
    followUp(
      LensCode(.adult, 8), .adults, kinds: aboutAdults,
      source: Source("method.md 1", "self-neglect or service refusal and capacity concerns"),
      [.serviceRefused], by: [.riskReviewed, .capacityAssessed, .section42], within: .adultDays),
  ]

  static let abuse: [Lens] = [
    followUp(
      LensCode(.domesticHomicide, 1), .abuse, kinds: [.domesticHomicide],
      source: Source("Domestic Abuse Act 2021, section 1"), [.controlSign, .injury],
      by: [.abuseAsked, .abuseRiskAssessed], within: .abuseDays),
    followUp(
      LensCode(.domesticHomicide, 2), .abuse, kinds: [.domesticHomicide],
      source: Source("Domestic Violence, Crime and Victims Act 2004, section 9"),
      [.domesticAbuse], by: [.abuseRiskAssessed], within: .abuseDays),
    followUp(
      LensCode(.domesticHomicide, 3), .abuse, kinds: [.domesticHomicide],
      source: Source("Domestic Violence, Crime and Victims Act 2004, section 9"),
      [.abuseRiskAssessed], by: [.marac, .jointCoordination], within: .abuseDays),
    Lens(
      LensCode(.domesticHomicide, 4), .abuse, kinds: [.domesticHomicide],
      source: Source("Domestic Violence, Crime and Victims Act 2004, section 9"),
      needs: [.mark(.domesticAbuse), .mark(.controlSign)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.domesticAbuse, .controlSign)) {
        $0.has(MarkSet([.harmCauserMet]))
      }
    },
    Lens(
      LensCode(.domesticHomicide, 5), .abuse, kinds: [.domesticHomicide],
      source: Source("Domestic Violence, Crime and Victims Act 2004, section 9"),
      needs: [.mark(.familyKnew)], limits: [.abuseDays], sentences: ["prompt"]
    ) { evidence in
      evidence.unanswered(
        evidence.marked(.familyKnew), by: [.abuseAsked, .abuseRiskAssessed, .referral],
        within: .abuseDays, orIn: { $0.isRecorded(.response) })
    },
  ]

  /// Every lens and check, in the order in which they are shown.
  public static let all: [Lens] = practice + checks

  /// The lenses on practice.
  public static let practice: [Lens] =
    (seeing + accounts + risk + change + people + together + plans + adults + abuse)
    .sorted { $0.code < $1.code }

  /// The lens with a name.
  public static func named(_ code: LensCode) -> Lens? { all.first { $0.code == code } }
}
