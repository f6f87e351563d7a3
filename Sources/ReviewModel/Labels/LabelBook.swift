/// Which labels have been given, and to whom: none is ever given to somebody else.
public struct LabelBook: Sendable {
  private var standing: [LabelKey: [RecordID]] = [:]
  private var former: [LabelKey: [RecordID]] = [:]

  /// Reads the labels of a review.
  public init(_ review: Review) {
    for holder in review.labelHolders where !holder.label.isEmpty {
      take(holder.label, for: holder.id)
    }
    for label in review.formerLabels {
      former[LabelKey(label.value.label.plainText), default: []].append(label.value.of)
    }
  }

  /// Notes that a label is given.
  public mutating func take(_ label: String, for holder: RecordID) {
    standing[LabelKey(label), default: []].append(holder)
  }

  /// Who stands in the way of somebody's having a label.
  public enum Holder: Hashable, Sendable {
    /// Somebody is called so.
    case standing(RecordID)
    /// Somebody was called so, and files that went out may show it.
    case former(RecordID)
  }

  /// Who else has or had a label; nil where it is free for somebody.
  public func holder(of label: String, otherThan own: RecordID?) -> Holder? {
    let key = LabelKey(label)
    if let other = standing[key]?.first(where: { $0 != own }) { return .standing(other) }
    if let other = former[key]?.first(where: { $0 != own }) { return .former(other) }
    return nil
  }

  /// The labels that two have, as two copies that are merged may give them.
  public var shared: [[RecordID]] { standing.values.filter { $0.count > 1 } }
}

extension Review {
  /// Everything that labels depend on, and nothing of what agencies and people say.
  public var withoutEvidence: [Item] {
    func items<Value>(_ filed: [Filed<Value>], _ wrap: (Value) -> Record) -> [Item] {
      filed.map { Item(id: $0.id.record, reference: $0.reference, record: wrap($0.value)) }
    }
    return items(details.map { [$0] } ?? [], Record.review) + items(agencies, Record.agency)
      + items(people, Record.person) + items(places, Record.place) + items(unions, Record.union)
      + items(parentages, Record.parentage) + items(households, Record.household)
      + items(formerLabels, Record.label)
  }

  /// Somebody or somewhere with a label.
  public struct LabelHolder: Hashable, Sendable {
    /// The record.
    public let id: RecordID
    /// Its number.
    public let reference: ShortReference
    /// Its label as it is printed; empty before one is given.
    public let label: String
    /// The short word that is typed for it; nothing for a place.
    public let alias: String
  }

  /// Everybody and everywhere that is printed by a label: people, agencies, places.
  public var labelHolders: [LabelHolder] {
    people.map {
      LabelHolder(
        id: $0.id.record, reference: $0.reference, label: $0.value.label.plainText,
        alias: $0.value.alias.text)
    }
      + agencies.map {
        LabelHolder(
          id: $0.id.record, reference: $0.reference, label: $0.value.label.plainText,
          alias: $0.value.code.text)
      }
      + places.map {
        LabelHolder(
          id: $0.id.record, reference: $0.reference, label: $0.value.label.plainText, alias: "")
      }
  }

  /// What two copies of the review called the same, or one calls as the other once did.
  public var labelClashes: [LabelClash] {
    let holders = labelHolders.filter { !$0.label.isEmpty }.sorted { $0.reference < $1.reference }
    var first: [LabelKey: LabelHolder] = [:]
    var owners: [LabelKey: RecordID] = [:]
    for former in formerLabels { owners[LabelKey(former.value.label.plainText)] = former.value.of }
    return holders.compactMap { holder in
      let key = LabelKey(holder.label)
      if let kept = first[key] {
        return LabelClash(label: kept.label, kept: kept.reference, other: holder.reference)
      }
      first[key] = holder
      guard let owner = owners[key], owner != holder.id else { return nil }
      let before = holders.first { $0.id == owner }?.reference
      return LabelClash(label: holder.label, kept: before, other: holder.reference)
    }
  }
}

/// Two that have one label, or one that has what was another's.
public struct LabelClash: Hashable, Sendable {
  /// The label.
  public let label: String
  /// The one that has or had it first, by number; nil where it is no more.
  public let kept: ShortReference?
  /// The one that needs another label.
  public let other: ShortReference

  /// Makes a clash.
  public init(label: String, kept: ShortReference?, other: ShortReference) {
    self.label = label
    self.kept = kept
    self.other = other
  }
}
