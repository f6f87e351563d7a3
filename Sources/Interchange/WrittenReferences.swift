internal import ReviewModel

/// What the records of a review refer to, so that the file can say what of it is no longer there.
struct WrittenReferences {
  private var known: Set<RecordID> = []
  private var used: [RecordID] = []
  private var seen: Set<RecordID> = []

  /// Takes a record.
  mutating func add(_ item: Review.Item, _ node: Node) {
    known.insert(item.id)
    // A label that was somebody's outlives them.
    if case .label = item.record { return }
    gather(node)
  }

  /// The records that others name and that were erased, in the order in which they are named.
  var gone: [RecordID] { used.filter { !known.contains($0) } }

  private mutating func gather(_ node: Node) {
    // A copy of the review is no record of it.
    for child in node.children where child.name != "replica" {
      switch child.content {
      // What only a newer version knows is none of ours to follow.
      case .nothing, .raw: continue
      case .plain(let text): if let id = RecordID(text) { use(id) }
      case .labelled(let text): for span in text.spans { use(span) }
      case .children: gather(child)
      }
    }
  }

  private mutating func use(_ span: LabelledText.Span) {
    switch span {
    case .plain: return
    case .person(let id, _): use(id.record)
    case .place(let id, _): use(id.record)
    case .agency(let id, _): use(id.record)
    case .record(let id): use(id)
    }
  }

  private mutating func use(_ id: RecordID) {
    if seen.insert(id).inserted { used.append(id) }
  }
}
