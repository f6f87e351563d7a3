extension ReturnedCopy {
  /// What was changed without the program keeping track of it, against the document that was sent.
  ///
  /// What only stands elsewhere is not told: programs that save each other's files move things.
  public func untracked(since sent: [DocumentPart]) -> [Remark] {
    let difference = DocumentDifference(from: sent, to: before)
    let (old, new) = (PartContext(sent), PartContext(before))
    var remarks: [Remark] = []
    var gone = Set(difference.takenOut)
    func takeOut(upTo place: Int) {
      for part in gone.sorted() where part < place {
        gone.remove(part)
        remarks.append(
          Self.remark(.deleted(sent[part].told), sent[part].told, old.path(part).last))
      }
    }
    var last = ""
    for (place, step) in difference.steps.enumerated() {
      if let from = step.old, !difference.moved.contains(place) { takeOut(upTo: from) }
      switch step {
      case .same: break
      case .added(let part):
        if part.kind != .picture {
          remarks.append(Self.remark(.inserted(part.told), last, new.path(place).last))
        }
      case .changed(let from, let cells):
        for (cell, words) in cells.enumerated() where !words.isEmpty {
          let passage = sent[from].cell(cell)
          remarks += words.said.map { Self.remark($0, passage, new.path(place).last) }
        }
      }
      last = before[place].told
    }
    takeOut(upTo: sent.count)
    return remarks
  }

  /// How much of a document that was sent is in this one, from 0 to 1.
  public func share(of sent: [DocumentPart]) -> Double {
    guard !sent.isEmpty else { return 0 }
    let here = Set(before.map(\.text))
    return Double(sent.count { here.contains($0.text) }) / Double(sent.count)
  }

  private static func remark(_ said: Said, _ passage: String, _ heading: String?) -> Remark {
    Remark(
      said: said, author: "", day: "", heading: heading ?? "", place: "", passage: passage)
  }
}

extension WordDifference {
  /// What was put in, taken out, and put in the place of what.
  fileprivate var said: [ReturnedCopy.Said] {
    var said: [ReturnedCopy.Said] = []
    var out: String?
    func finish() {
      if let words = out { said.append(.deleted(words)) }
      out = nil
    }
    for edit in edits {
      switch edit {
      case .keep: finish()
      case .takeOut(let words):
        finish()
        out = Self.text(words)
      case .putIn(let words):
        said.append(out.map { .replaced($0, by: Self.text(words)) } ?? .inserted(Self.text(words)))
        out = nil
      }
    }
    finish()
    return said
  }

  private static func text(_ words: [Word]) -> String {
    words.enumerated().map { ($0 > 0 && $1.isSpaced ? " " : "") + $1.text }.joined()
  }
}

extension DocumentPart {
  /// The part of a document that says most of what some words say; nil where none says a third.
  public static func nearest(to words: String, in parts: [DocumentPart]) -> DocumentPart? {
    if let same = parts.first(where: { !words.isEmpty && $0.told.contains(words) }) { return same }
    var dictionary: [String: Int] = [:]
    let views = PartView.all(parts, &dictionary)
    guard let asked = PartView.all([DocumentPart(.paragraph, [words])], &dictionary).first else {
      return nil
    }
    let best = views.indices.max { views[$0].likeness(asked) < views[$1].likeness(asked) }
    return best.flatMap { views[$0].likeness(asked) >= 0.34 ? parts[$0] : nil }
  }
}
