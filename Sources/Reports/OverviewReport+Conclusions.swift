internal import Documents
internal import Views

extension OverviewReport {
  static func conclusions(_ view: DeidentifiedReview) -> [String: TemplateValue] {
    [
      "contributions": contributions(view), "involvement": involvement(view),
      "findings": findings(view),
      "recommendations": recommendations(view), "actions": actions(view),
    ]
  }

  private static func contributions(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.contributions.map {
        [
          "who": .string($0.who), "how": .string($0.manner), "date": .string($0.date),
          "words": .string($0.words),
        ]
      })
  }

  private static func involvement(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.involvements.map {
        [
          "who": .string($0.who.prefix(1).uppercased() + $0.who.dropFirst()),
          "answer": .string($0.answer), "reason": .string($0.reason),
        ]
      })
  }

  static func findings(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.findings.map { finding in
        [
          "number": .string(finding.reference), "title": .string(finding.title),
          "statement": .string(finding.statement), "kind": .string(finding.kind),
          "wider": .string(finding.reach),
          "grounds": .list(
            finding.grounds.map {
              [
                "kind": .string($0.kind + ($0.reference.isEmpty ? "" : " (\($0.reference))")),
                "text": .string($0.text),
              ]
            }),
        ]
      })
  }

  private static func recommendations(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.recommendations.map {
        [
          "number": .string($0.reference), "text": .string($0.text), "owner": .string($0.owner),
          "level": .string($0.level), "measure": .string($0.measure), "due": .string($0.due),
          "findings": .string($0.findings),
        ]
      })
  }

  private static func actions(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.actions.map {
        [
          "number": .string($0.reference), "text": .string($0.text), "owner": .string($0.owner),
          "role": .string($0.role), "due": .string($0.due),
          "recommendation": .string($0.recommendation), "status": .string($0.status),
        ]
      })
  }
}
