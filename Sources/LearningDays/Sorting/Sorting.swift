public import ReviewModel

/// Going over the notes of the days, one at a time.
///
/// A small value. What was gone over is said in the notes themselves, so it is taken up where it
/// stopped, on any machine, without anything else being kept.
public struct Sorting: Hashable, Codable, Sendable {
  /// The notes, in the order in which they were said.
  public private(set) var notes: [NoteID]
  /// The place of the present note, from 0; the number of notes at the end.
  public private(set) var place: Int
  /// The themes given last, newest first.
  public private(set) var recent: [Code] = []
  /// Whether it was stopped.
  public internal(set) var isStopped = false
  var done: [Step] = []
  var undone: [Step] = []

  /// One step that can be taken back, and where it was made.
  struct Step: Hashable, Codable, Sendable {
    let operation: RecordID
    let note: NoteID?
  }

  /// Begins with the first note that nobody went over.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - day: Only the notes of this day; nil for those of every day.
  public init(_ review: Review, day: Int? = nil) {
    let notes = Self.ordered(review, day: day)
    self.notes = notes.map(\.id)
    place = notes.firstIndex { !$0.value.sorting.isDone } ?? notes.count
  }

  /// The present note; nil at the end.
  public var note: NoteID? { notes.indices.contains(place) ? notes[place] : nil }

  /// Takes in that notes came or went, and stays at the present one if it is there.
  public mutating func refresh(_ review: Review, day: Int? = nil) {
    let present = note
    let known = Set(notes)
    notes = Self.ordered(review, day: day).map(\.id)
    if let present, let found = notes.firstIndex(of: present) {
      place = found
    } else if let added = notes.firstIndex(where: { !known.contains($0) }) {
      // Something that was joined came back.
      place = added
    } else {
      place = min(place, notes.count)
    }
  }

  private static func ordered(_ review: Review, day: Int?) -> [Filed<LearningNote>] {
    review.notes.filter { day == nil || $0.value.day == day }
      .sorted {
        ($0.value.day, $0.value.at, $0.reference) < ($1.value.day, $1.value.at, $1.reference)
      }
  }

  mutating func go(to place: Int) { self.place = max(0, min(place, notes.count)) }

  mutating func use(_ themes: [Code]) {
    for theme in themes {
      recent.removeAll { $0 == theme }
      recent.insert(theme, at: 0)
    }
  }
}

// What whoever drives the sorting tells it once an effect was carried out.
extension Sorting {
  /// Something was changed.
  public mutating func changed(operation: RecordID) {
    done.append(Step(operation: operation, note: note))
    undone.removeAll()
  }

  /// An operation was taken back: it is looked at again.
  public mutating func undid(operation: RecordID) {
    guard let index = done.lastIndex(where: { $0.operation == operation }) else { return }
    let step = done.remove(at: index)
    undone.append(step)
    if let found = step.note.flatMap({ notes.firstIndex(of: $0) }) { place = found }
  }

  /// An operation was brought back.
  public mutating func redid(operation: RecordID) {
    guard let index = undone.lastIndex(where: { $0.operation == operation }) else { return }
    done.append(undone.remove(at: index))
  }

  /// An operation can no longer be taken back or brought back.
  public mutating func gaveUp(operation: RecordID) {
    done.removeAll { $0.operation == operation }
    undone.removeAll { $0.operation == operation }
  }
}

/// What notes are gone over with.
public struct SortingSetting: Sendable {
  /// The review as it stands.
  public var review: Review
  /// The words that can be looked up.
  public var vocabulary: Vocabulary
  /// The themes.
  public var codebook: Codebook

  /// Puts them together.
  public init(review: Review, vocabulary: Vocabulary, codebook: Codebook) {
    self.review = review
    self.vocabulary = vocabulary
    self.codebook = codebook
  }
}

/// What is shown of the note that is gone over; keys refer to what is shown.
public struct SortingScreen: Hashable, Sendable {
  /// The note.
  public let note: Filed<LearningNote>
  /// Its place, from 1.
  public let place: Int
  /// How many notes there are.
  public let count: Int
  /// How many of them were gone over.
  public let done: Int
  /// Themes that may be meant: by number, from 1.
  public let near: [Code]
  /// Entries it may rest on: by number, from 1.
  public let grounds: [EntryID]
  /// The note before, which it may be one with.
  public let previous: ShortReference?
}

extension Sorting {
  /// How many themes can be given by number.
  private static let most = 9

  /// What is shown; nil at the end.
  public func screen(in setting: SortingSetting) -> SortingScreen? {
    let filed = Dictionary(setting.review.notes.map { ($0.id, $0) }) { first, _ in first }
    guard let note = note.flatMap({ filed[$0] }) else { return nil }
    return SortingScreen(
      note: note, place: place + 1, count: notes.count,
      done: notes.count { filed[$0]?.value.sorting.isDone == true },
      near: near(note.value, in: setting.codebook),
      grounds: SuggestedGrounds.entries(for: note.value, in: setting.review),
      previous: place > 0 ? filed[notes[place - 1]]?.reference : nil)
  }

  /// Themes that may be meant and are not given yet: those used last, then those whose description
  /// shares words with the note.
  func near(_ note: LearningNote, in codebook: Codebook) -> [Code] {
    let used = Set(codebook.inUse.map(\.code))
    let likely = recent.filter(used.contains) + NearThemes.themes(of: note, codebook)
    let near = likely.reduce(into: [Code]()) { all, theme in
      if !all.contains(theme), !note.themes.contains(theme) { all.append(theme) }
    }
    return Array(near.prefix(Self.most))
  }
}
