internal import XML

extension Deposit {
  /// Everything in a deposit that is read by itself, in its order.
  static func parts(_ root: XMLElement, _ agencies: [Agency]) -> [Part] {
    let labels = Dictionary(agencies.map { ("\($0.number)", $0.label) }) { first, _ in first }
    func agency(_ element: XMLElement) -> String {
      element.attribute("agency").flatMap { labels[$0] } ?? ""
    }
    func all(_ group: String, _ name: String, _ part: (XMLElement) -> Part) -> [Part] {
      (root.child(group)?.children(name) ?? []).map(part)
    }
    let passages = all("agency-reports", "passage") { passage in
      Part(
        "passage", passage, heading: [agency(passage), passage.said("heading")],
        words: [passage.said("words")])
    }
    let entries = all("chronology", "entry") { entry in
      Part(
        "entry", entry, heading: [agency(entry), entry.said("date")],
        words: ["event", "response", "children"].map { entry.said($0) })
    }
    let episodes = all("episodes", "episode") { episode in
      Part("episode", episode, heading: [episode.said("title")], words: [episode.said("reason")])
    }
    let points = all("learning", "point") { point in
      Part(
        point.attribute("kind") ?? "", point, heading: [point.attribute("by") ?? ""],
        words: [point.text], themes: point.attribute("themes") ?? "")
    }
    return [details(root)] + passages + entries + episodes + points + conclusions(root)
  }

  /// What the review says of itself.
  private static func details(_ root: XMLElement) -> Part {
    let review = root.child("review")
    let pictures = (root.child("subjects")?.children("subject") ?? []).map { $0.said("picture") }
    let questions = (review?.children("question") ?? []).map(\.text)
    let said = ["decision", "threshold", "outcome", "scope"].map { review.words($0) }
    return Part(
      kind: "review", number: "", heading: review.words("title"),
      words: joined(said + questions + pictures), themes: "")
  }

  private static func conclusions(_ root: XMLElement) -> [Part] {
    let findings = (root.child("findings")?.children("finding") ?? []).map { finding in
      let kind = finding.attribute("kind") == "good practice" ? "good-practice" : "finding"
      return Part(
        kind, finding, heading: [finding.said("title")],
        words: [finding.said("statement")] + finding.children("ground").map(\.text))
    }
    let asked = ["words", "case-for-change", "learning", "evidence", "measure"]
    let recommendations = (root.child("recommendations")?.children("recommendation") ?? [])
    let actions = root.child("actions")?.children("action") ?? []
    return findings
      + recommendations.map { element in
        Part(
          "recommendation", element, heading: [element.attribute("owner") ?? ""],
          words: asked.map { element.said($0) })
      }
      + actions.map { element in
        Part(
          "action", element, heading: [element.attribute("owner") ?? ""],
          words: [element.said("words"), element.said("post")])
      }
  }

  fileprivate static func joined(_ texts: [String], by mark: String = "\n") -> String {
    texts.filter { !$0.isEmpty }.joined(separator: mark)
  }
}

extension Deposit.Part {
  fileprivate init(
    _ kind: String, _ element: XMLElement, heading: [String], words: [String], themes: String = ""
  ) {
    self.init(
      kind: kind, number: element.attribute("number") ?? "",
      heading: Deposit.joined(heading, by: ", "), words: Deposit.joined(words), themes: themes)
  }
}

extension XMLElement {
  /// The words of a child; nothing where there is none.
  fileprivate func said(_ name: String) -> String { child(name)?.text ?? "" }
}
