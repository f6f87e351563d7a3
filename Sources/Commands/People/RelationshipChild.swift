internal import ArgumentParser
internal import ReviewModel

/// Adds a parentage.
struct RelationshipChild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "child", abstract: "Say whose child somebody is, or who cares for them.",
    discussion: """
      Example: silp relationship child kit --of mum --of dad
      Example: silp relationship child tam --of mum --of dad --twin-of kit --identical
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The child.") var child: String
  @Option(help: "A parent or carer; once or twice.") var of: [String]
  @Option(help: "birth, adopted, foster, kinship or step.") var kind = "birth"
  @Option(help: "Since when.") var from: String?
  @Option(help: "Until when.") var to: String?
  @Option(help: "A twin, who is a child of the same parents already.") var twinOf: String?
  @Flag(help: "The twins are identical.") var identical = false
  @OptionGroup var evidence: EvidenceOptions

  func validate() throws {
    guard twinOf != nil || !identical else {
      throw ValidationError("--identical needs to know whose twin: --twin-of kit.")
    }
  }

  func run() throws {
    let workspace = try evidence.open(options)
    let lookup = Lookup(review: workspace.review)
    let parents = try of.map { try lookup.person($0).id }
    let childID = try lookup.person(child).id
    guard (1...2).contains(parents.count), Set(parents).count == parents.count,
      !parents.contains(childID)
    else {
      throw Complaint(
        "a child has one or two parents in one relationship, and is not one of them",
        hint: "nothing was changed; give --of once or twice")
    }
    let siblings = workspace.review.parentages.count { Set($0.value.parents) == Set(parents) }
    var batch = Batch()
    let birth = try birth(in: workspace.review, with: Set(parents), of: childID, &batch)
    let parentage = Parentage(
      child: childID, parents: parents,
      kind: try Reading.choice(kind, "--kind", Parentage.Kind.self),
      from: try Reading.date(from, "--from"), to: try Reading.date(to, "--to"), order: siblings,
      birth: birth, evidence: try evidence.value(workspace))
    batch.create(.parentage(parentage))
    let references = try workspace.commit(batch, "added a child")
    Console.current.say(
      "added \(references.first?.text ?? ""): \(child) of \(of.joined(separator: " and "))")
    try LabelHint.tell(workspace)
  }

  /// The birth shared with a twin; a twin of whom that was not known yet is told of it.
  private func birth(
    in review: Review, with parents: Set<PersonID>, of child: PersonID, _ batch: inout Batch
  ) throws(Complaint) -> Parentage.MultipleBirth? {
    guard let twinOf else { return nil }
    let twin = try Lookup(review: review).person(twinOf).id
    let siblings = review.parentages.filter {
      $0.value.kind == .birth && Set($0.value.parents) == parents
    }
    guard kind == "birth", twin != child,
      let own = siblings.first(where: { $0.value.child == twin })
    else {
      throw Complaint(
        "\(twinOf) is not a child by birth of the same parents",
        hint: "nothing was changed; say that first: silp relationship child \(twinOf) --of ...")
    }
    if let known = own.value.birth {
      return Parentage.MultipleBirth(group: known.group, identical: identical)
    }
    let group = (siblings.compactMap(\.value.birth?.group).max() ?? 0) + 1
    let birth = Parentage.MultipleBirth(group: group, identical: identical)
    var changed = own.value
    changed.birth = birth
    batch.revise(own.id.record, .parentage(changed))
    return birth
  }
}
