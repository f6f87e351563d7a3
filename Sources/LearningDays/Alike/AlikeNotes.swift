public import ReviewModel

/// Finds notes that two scribes wrote of the same remark, so that somebody can look at them.
///
/// Nothing is ever dropped or joined by it.
public enum AlikeNotes: Sendable {
  /// Two notes from different copies of the review that look alike.
  public struct Pair: Hashable, Sendable {
    /// The one written first.
    public let one: Filed<LearningNote>
    /// The other.
    public let other: Filed<LearningNote>
  }

  /// Within how many seconds two scribes write the same remark down.
  private static let window = 600
  /// How much of the words must be the same.
  private static let share = 0.5

  /// The pairs, in the order in which they were written.
  ///
  /// Complexity: n times the notes of ten minutes.
  public static func pairs(_ notes: [Filed<LearningNote>]) -> [Pair] {
    let sorted = notes.sorted {
      ($0.value.at, $0.reference) < ($1.value.at, $1.reference)
    }
    let words = sorted.map { Self.words($0.value.text) }
    var pairs: [Pair] = []
    for (place, note) in sorted.enumerated() {
      for later in (place + 1)..<max(place + 1, sorted.count) {
        let other = sorted[later]
        guard other.value.at.seconds - note.value.at.seconds <= window else { break }
        guard other.reference.copy != note.reference.copy, other.value.day == note.value.day,
          isAlike(words[place], words[later])
        else { continue }
        pairs.append(Pair(one: note, other: other))
      }
    }
    return pairs
  }

  private static func isAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let common = one.intersection(other).count
    let all = one.union(other).count
    guard all > 0 else { return false }
    return Double(common) / Double(all) >= share && (common >= 3 || common == all)
  }

  /// The words of more than two letters, and whoever is named.
  private static func words(_ text: LabelledText) -> Set<String> {
    let plain = text.words { span in
      switch span {
      case .person(let id, _): " \(id.record.text) "
      case .place(let id, _): " \(id.record.text) "
      case .agency(let id, _): " \(id.record.text) "
      case .record(let id): " \(id.text) "
      case .plain: ""
      }
    }
    return Set(
      plain.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
        .map(String.init))
  }
}
