internal import ReviewModel

extension Complaint {
  /// Says why something cannot be done with a version.
  init(_ refusal: VersionRefusal, _ review: Review) {
    let words = VersionWords(review)
    switch refusal {
    case .missing(let id):
      self.init(
        "there is no \(words.version(id))", hint: "nothing was changed; see: silp report versions")
    case .isWithdrawn(let id):
      self.init(
        "\(words.version(id)) was withdrawn, and stays so",
        hint:
          "nothing was changed; freeze a new one: silp report overview --freeze \"panel draft\" "
          + "-o FILE")
    case .isPublished(let id):
      self.init(
        "\(words.version(id)) is published, and stays as it is",
        hint: "nothing was changed; what follows is a new version (silp report overview --freeze "
          + "\"final to board\" --revises \(words.version(id)) -o FILE) or an addendum (silp report "
          + "addendum \(words.version(id)) -o FILE)")
    case .onlyByPublishing:
      self.init(
        "a version is published by a board's decision alone, and withdrawn or revised after that",
        hint: "nothing was changed; for publishing: silp publication list; to freeze one: panel "
          + "draft, day 2 draft, factual accuracy or final to board")
    case .hasNoSuccessor(let id):
      self.init(
        "nothing published follows \(words.version(id)) that revises it",
        hint: "nothing was changed; freeze what follows with --revises, and it is marked by itself")
    case .before(let day):
      self.init(
        "the version was called something else on \(words.day(day)), which is later",
        hint: "nothing was changed; say the day with --on")
    case .unapproved(let passages):
      self.init(
        "findings rest on what agencies have not signed: "
          + passages.map(words.reference).joined(separator: ", "),
        hint: "nothing was changed; it can be a draft meanwhile; see who signed: silp agency")
    case .notInChain(let code):
      self.init(
        "\"\(code.text)\" is no step of the chain, or not for that agency or board",
        hint: "nothing was changed; see the steps and who signs: silp sign-off VERSION")
    case .signFirst(let open):
      self.init(
        "others sign before: " + words.open(open),
        hint: "nothing was changed; a board sets the order in its own en/signing.yaml")
    case .noCondition(let code):
      self.init(
        "no signature of \(code.text) waits for a condition",
        hint: "nothing was changed; see: silp sign-off VERSION")
    }
  }
}
