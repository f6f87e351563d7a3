internal import ReviewModel
internal import Views

extension RepositoryWriter {
  mutating func writeSignatures() {
    lines.start("signed-off", ["version": deposit.version])
    for signature in deposit.signatures {
      let on = EDTFDate(signature.on)
      lines.add(
        "signature",
        ["step": signature.step.text, "on": view.processTold(on)?.description],
        view.words(signature.by))
    }
    lines.end()
  }

  mutating func writeReview() {
    guard let details = view.review.details?.value, let told = view.told else { return }
    lines.start("review", ["kind": details.kind.text])
    lines.put("title", [:], told.title)
    lines.add("nation", view.words(details.nation))
    lines.add("board", told.board)
    lines.add("reviewer", told.reviewer)
    lines.add("marking", told.marking)
    process("decided", details.decision.on)
    lines.add("decision", view.words(details.decision.reason))
    lines.add("threshold", view.words(details.decision.threshold))
    event("incident", details.incident.on)
    lines.add("outcome", view.words(details.incident.outcome))
    event("from", details.scope.from)
    event("to", details.scope.to)
    lines.add("scope", view.words(details.scope.reason))
    for question in told.questions { lines.add("question", question) }
    lines.end()
  }

  mutating func writeCatalogue() {
    let details = view.review.details?.value
    let catalogue = details?.catalogue ?? Catalogue()
    lines.start(
      "catalogue",
      [
        "outcome": catalogue.outcome?.text,
        "completion": CompletionBand(from: details?.decision.on, to: catalogue.completed)?.rawValue,
      ])
    process("completed", catalogue.completed)
    for code in catalogue.factors { lines.add("factor", ["code": code.text]) }
    for code in catalogue.places { lines.add("place", ["code": code.text]) }
    for code in catalogue.services { lines.add("service", ["code": code.text]) }
    lines.end()
  }

  mutating func writeAgencies() {
    lines.start("agencies")
    for (agency, told) in zip(view.review.agencies, view.agencies) {
      lines.add(
        "agency",
        [
          "number": numbers.agency(agency.id), "sector": agency.value.sector.text,
          "entries": told.entries, "coverage": told.coverage,
        ], told.label)
    }
    lines.end()
  }

  /// What agencies wrote of themselves, as far as they signed it.
  mutating func writePassages() {
    let signed = view.review.passages.filter { view.review.isApproved(.passage($0.id)) }
    lines.start("agency-reports")
    for passage in signed {
      lines.start(
        "passage",
        [
          "agency": numbers.agency(passage.value.agency), "section": passage.value.section.text,
        ])
      lines.add("heading", view.words(passage.value.heading))
      lines.add("words", view.words(passage.value.words))
      lines.end()
    }
    lines.end()
  }

  /// A date of the family's, in words and, where the view tells one by the calendar, as EDTF.
  mutating func event(_ name: String, _ date: EDTFDate?) {
    guard let date else { return }
    lines.add(name, ["value": view.told(date)?.description], view.words(date))
  }

  /// A date of what the review did.
  mutating func process(_ name: String, _ date: EDTFDate?) {
    guard let date else { return }
    lines.add(name, ["value": view.processTold(date)?.description], view.processWords(date))
  }
}

extension RepositoryLines {
  /// Writes an element that holds only words; nothing where there are none.
  mutating func add(_ name: String, _ words: String?) { add(name, [:], words) }
}
