/// Tells when one label is too like another word to be given.
public enum LabelLikeness: Sendable {
  /// Whether a label is, or by one slip of the pen could be, what was published.
  ///
  /// "Child T" and "Child U" differ enough; "Robin" and "Robyn" do not.
  public static func isLike(_ label: String, published: String) -> Bool {
    if LabelKey(label) == LabelKey(published) { return true }
    let (one, other) = (LabelKey.words(label), LabelKey.words(published))
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { $0 == $1 || isSlip($0, $1) }
  }

  /// Whether two words of three letters and more differ by one letter put in, left out, changed or
  /// swapped with the next.
  public static func isSlip(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 3, long.count - short.count <= 1, short != long,
      !short.contains(where: \.isNumber), !long.contains(where: \.isNumber)
    else { return false }
    let (a, b) = (Array(short), Array(long))
    let same = zip(a, b).prefix { $0 == $1 }.count
    if a.count < b.count { return a[same...] == b[(same + 1)...] }
    let rest = (a[(same + 1)...], b[(same + 1)...])
    if rest.0 == rest.1 { return true }
    return same + 1 < a.count && a[same] == b[same + 1] && a[same + 1] == b[same]
      && a[(same + 2)...] == b[(same + 2)...]
  }

  /// Whether a label says what somebody or somewhere is, rather than being a name chosen for them.
  public static func isRole(_ label: String) -> Bool {
    LabelKey.words(label).contains(where: roleWords.contains)
  }

  private static let roleWords: Set<String> = {
    var words = Set(LabelRole.all.flatMap { LabelKey.words($0.words) })
    words.formUnion([
      "mother", "father", "parent", "sibling", "half", "step", "stepmother", "stepfather",
      "grandmother", "grandfather", "grandparent", "aunt", "uncle", "cousin", "carer", "partner",
      "child", "adult", "unborn", "pregnancy", "family", "household", "member", "neighbour",
      "friend", "person", "professional", "practitioner", "consultant", "sergeant", "inspector",
      "director", "team", "hub", "place", "town", "city", "village", "county", "area", "district",
      "borough", "street", "address", "school", "nursery", "hospital", "surgery", "clinic",
      "trust", "agency", "police", "housing", "health", "education", "care", "service",
      "services", "authority", "council", "charity", "prison", "court", "home", "term",
      "operation", "unit", "ward", "pharmacy", "church", "college", "shop",
    ])
    return words
  }()
}
