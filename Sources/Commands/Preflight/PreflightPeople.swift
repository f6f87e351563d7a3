internal import Identities
internal import ReviewModel
internal import Views

/// Looks at who is known: labels, names that are words, who was asked to the day.
struct PreflightPeople {
  private let workspace: Workspace
  private let day: Int
  private let labels: LabelTable

  init(_ workspace: Workspace, day: Int) {
    self.workspace = workspace
    self.day = day
    labels = LabelTable(labelsOf: workspace.review)
  }

  func check(_ list: inout PreflightList) throws {
    try checkLabels(&list)
    checkNames(&list)
    checkAsked(&list)
    checkProceedings(&list)
  }

  private func checkProceedings(_ list: inout PreflightList) {
    let review = workspace.review
    guard !review.liveProceedings.isEmpty else { return }
    for proceeding in review.standing(against: .circulating) {
      let number = proceeding.reference.text
      let isAsked = proceeding.value.answer(.circulating) != nil
      list.add(
        "proceedings", .missing,
        "\(number) (\(proceeding.value.kind.rawValue)): "
          + (isAsked ? "its contact said no to papers going round" : "nobody asked its contact"),
        type: "silp parallel answer \(number) circulating yes --by \"...\"")
    }
    let away = review.agreedParts.filter { $0.value != .all }.count
    list.add(
      "proceedings", .ready,
      "\(Count.of(review.liveProceedings.count, "proceeding")) beside the review; "
        + "\(Count.of(away, "participant")) stay away or come to some stages")
  }

  private func checkLabels(_ list: inout PreflightList) throws {
    let review = workspace.review
    let rules = try LabelRules(workspace)
    let faulty = review.labelHolders.filter { $0.label.isEmpty || rules.mustChange($0) }
      .map(\.reference.text)
    let clashes = review.labelClashes.map(\.other.text)
    guard !review.people.isEmpty else {
      return list.add(
        "people", .missing, "nobody is known yet", type: "silp person import family.yaml")
    }
    let wrong = Set(faulty + clashes).count
    guard wrong > 0 else {
      return list.add(
        "people", .ready,
        "\(Count.of(review.people.count, "person", "people")), each with a label of their own")
    }
    list.add(
      "people", .missing,
      "\(Count.of(wrong, "label")) of \(review.labelHolders.count) must change: "
        + Self.few(review.labelHolders.map(\.reference.text).filter((faulty + clashes).contains)),
      type: "silp label list, then silp label suggest --apply")
  }

  private func checkNames(_ list: inout PreflightList) {
    guard workspace.namesOpen else { return }
    let register = workspace.owned
    let known = Set(register.forms.map(\.name.subject))
    let unnamed = workspace.review.people.filter { !known.contains(.person($0.id)) }
    if !unnamed.isEmpty {
      list.add(
        "people", .look,
        "no name is registered of \(Count.of(unnamed.count, "person", "people")), so theirs is not "
          + "known when it is typed: \(Self.few(unnamed.map(\.reference.text)))",
        type: "silp names add P3 \"...\"")
    }
    let words = register.forms.filter { register.remarks(on: $0.name).contains(.ordinaryWord) }
    let who = Set(words.map(\.name.subject))
    let references = workspace.review.people.filter { who.contains(.person($0.id)) }
      .map { "\($0.reference.text) (\(labels[$0.id]))" }
    if !references.isEmpty {
      list.add(
        "people", .look,
        "a name that is also an ordinary word: \(Self.few(references)). With a capital it becomes "
          + "the label; in lower case it is listed for sorting", type: "silp names find, afterwards"
      )
    }
  }

  private func checkAsked(_ list: inout PreflightList) {
    let review = workspace.review
    let participants = review.participants.map(\.value)
    let asked = participants.filter { isAsked($0) }
    guard !asked.isEmpty else {
      return list.add(
        "asked", .missing, "nobody was asked to day \(day)",
        type: "silp participant add WHO --agency CODE, or silp participant import participants.csv")
    }
    let apologies = asked.count { $0.attendance[day] == .apologies }
    list.add(
      "asked", .ready,
      "\(Count.of(asked.count, "person", "people")) asked to day \(day)"
        + (apologies == 0 ? "" : ", \(apologies) sent apologies"))
    checkArrangements(asked, &list)
    for agency in review.agencies {
      let theirs = participants.filter { $0.agency == agency.id }
      let here = theirs.filter { isAsked($0) }
      let label = labels[agency.id]
      if theirs.isEmpty {
        list.add(
          "asked", .missing, "nobody of \(label) is on the list, not even as not invited",
          type: "silp participant add WHO --agency \(agency.value.code.text)")
      } else if here.isEmpty {
        list.add("asked", .look, "nobody of \(label) was asked to day \(day)")
      } else if here.allSatisfy({ $0.attendance[day] == .apologies }) {
        list.add("asked", .look, "all of \(label) sent apologies for day \(day)")
      }
    }
  }

  private func checkArrangements(_ asked: [Participant], _ list: inout PreflightList) {
    let coming = asked.filter { $0.attendance[day] != .apologies }
    let unread = coming.count { $0.arrangements.readReports == nil }
    if unread > 0 {
      list.add(
        "asked", .look,
        "\(unread) of \(coming.count) who come have not said that they read the reports",
        type: "silp participant list --arrangements")
    }
    let alone = coming.count { $0.arrangements.support == .notRecorded }
    if alone > 0 {
      list.add(
        "asked", .look,
        "nobody has asked \(alone) of \(coming.count) whether they named somebody who supports them",
        type: "silp participant edit WHO --support named")
    }
  }

  private func isAsked(_ participant: Participant) -> Bool {
    let attendance = participant.attendance[day]
    return attendance != nil && attendance != .notInvited
  }

  /// The first few of many.
  static func few(_ items: [String], _ most: Int = 8) -> String {
    items.prefix(most).joined(separator: ", ")
      + (items.count > most ? " and \(items.count - most) more" : "")
  }
}
