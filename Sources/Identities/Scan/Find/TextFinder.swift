internal import Views

/// Looks through the pieces of a file for what names somebody.
struct TextFinder: Sendable {
  private let forms: RegisteredForms
  private let near: NearNames
  private let policy: ScanPolicy
  /// Words that are known and may be printed, folded.
  private let known: Set<[UInt32]>
  /// What is allowed, in letters and digits alone.
  private let allowed: Set<String>
  private let looksForNames: Bool

  init(register: Register, labels: PublishedLabels, policy: ScanPolicy, allowed: [String]) {
    let allowed = allowed + register.allowed.values.map(\.text)
    forms = RegisteredForms(register, ExpectedWords(labels, allowed: allowed))
    near = NearNames(register)
    self.policy = policy
    known = Set((labels.all + allowed).flatMap { PreparedForm($0).words })
    self.allowed = Set(allowed.map(Self.bare))
    looksForNames = !register.entries.isEmpty
  }

  /// What a file that was read gives.
  func outcome(of reader: FileReader) -> ScanOutcome {
    var outcome = ScanOutcome()
    var doubts = DoubtList()
    var seen: Set<ScanOutcome.Finding> = []
    for piece in reader.pieces {
      look(through: piece, &outcome.stops, &doubts, &seen)
    }
    outcome.doubts = doubts.list(reader.pieces).map { doubt in
      var doubt = doubt
      doubt.place = safe(doubt.place)
      return doubt
    }
    outcome.unread = reader.unread.map(safe)
    return outcome
  }

  /// Whether words hold a registered form, so that they may not be repeated.
  func holdsName(_ words: String) -> Bool { forms.areIn(words) }

  private func look(
    through piece: TextPiece, _ stops: inout [ScanOutcome.Finding], _ doubts: inout DoubtList,
    _ seen: inout Set<ScanOutcome.Finding>
  ) {
    var taken: [Range<Int>] = []
    for hit in forms.hits(in: piece) where piece.counts(hit.range) {
      if hit.isSure {
        let finding = ScanOutcome.Finding(
          kind: .registered(hit.subject), place: safe(piece.place(at: hit.range)))
        // What a paragraph says as shown and as it was is one finding.
        if !piece.countsAtMarks || seen.insert(finding).inserted { stops.append(finding) }
      } else if !piece.countsAtMarks {
        let word = piece.words(hit.range)
        doubts.add(
          .wordName(hit.subject), FoldedText(word).scalars, word, at: piece.place(at: hit.range))
      }
      taken.append(hit.range)
    }
    guard piece.nature == .prose || piece.nature == .link else { return }
    for found in PatternScan.found(in: piece.text) + dates(in: piece) {
      guard piece.counts(found.range), !taken.contains(where: { $0.overlaps(found.range) }) else {
        continue
      }
      taken.append(found.range)
      add(found, in: piece, &stops, &doubts)
    }
    if looksForNames, piece.nature == .prose, !piece.countsAtMarks {
      addCapitals(of: piece, besides: taken, &doubts)
    }
  }

  private func add(
    _ found: PatternScan.Found, in piece: TextPiece, _ stops: inout [ScanOutcome.Finding],
    _ doubts: inout DoubtList
  ) {
    let words = piece.words(found.range)
    let bare = Self.bare(words)
    guard !allowed.contains(bare), !holdsName(words) else { return }
    let place = piece.place(at: found.range)
    // Reports quote addresses of public and other bodies; which of them names somebody, a person
    // must say.
    if policy.patternsStop, found.pattern != .webAddress {
      stops.append(.init(kind: .pattern(found.pattern), place: safe(place), words: words))
    } else {
      doubts.add(
        .pattern(found.pattern), bare.unicodeScalars.map(\.value), words, at: place)
    }
  }

  private func dates(in piece: TextPiece) -> [PatternScan.Found] {
    guard policy.dates != .exact, piece.nature == .prose else { return [] }
    return DateFinder.mentions(in: piece.text).filter(policy.dates.forbids)
      .map { PatternScan.Found(pattern: .date, range: $0.utf8) }
  }

  private func addCapitals(
    of piece: TextPiece, besides taken: [Range<Int>], _ doubts: inout DoubtList
  ) {
    let text = piece.text
    guard text.utf8.contains(where: { (65...90).contains($0) || $0 >= 0xC3 }) else { return }
    for word in CapitalWords.of(text) {
      guard !known.contains(word.folded), !KnownCapitals.contain(word.folded),
        !taken.contains(where: { $0.overlaps(word.range) })
      else { continue }
      guard let reason = reason(for: word) else { continue }
      let isName = if case .unknownCapital = reason { false } else { true }
      doubts.add(
        reason, word.folded, piece.words(word.range), at: piece.place(at: word.range),
        onlyIfNeverSmall: !isName || word.beginsSentence)
    }
  }

  private func reason(for word: CapitalWords.Word) -> ScanOutcome.Reason? {
    if let subject = near.part(word.folded) { return .part(subject) }
    if let subject = near.slip(word.folded) {
      // Where any word has a capital, one that is in every dictionary is that word.
      let isWord = word.beginsSentence && OrdinaryWords.contain(word.folded)
      return isWord ? nil : .slip(subject)
    }
    return word.beginsSentence ? nil : .unknownCapital
  }

  /// A place without names in what it is told by.
  private func safe(_ place: ScanPlace) -> ScanPlace {
    guard looksForNames else { return place }
    var place = place
    if !place.part.isEmpty, holdsName(place.part) { place.part = "" }
    place.steps = place.steps.map(safe)
    return place
  }

  private func safe(_ step: ScanPlace.Step) -> ScanPlace.Step {
    let hidden = "…"
    func kept(_ words: String) -> String { holdsName(words) ? hidden : words }
    return switch step {
    case .heading(let words): .heading(kept(words))
    case .table(let words): .table(kept(words))
    case .column(let words): .column(kept(words))
    case .sheet(let words): .sheet(kept(words))
    case .property(let words): .property(kept(words))
    case .field(let words): .field(kept(words))
    default: step
    }
  }

  private static func bare(_ words: String) -> String {
    String(words.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension TextPiece {
  /// Whether something found at a range is to be told.
  func counts(_ range: Range<Int>) -> Bool {
    !countsAtMarks || marks.contains { $0.touches(range) }
  }

  /// Where something stands that was found at a range.
  func place(at range: Range<Int>) -> ScanPlace {
    var place = place
    if case .line(let first)? = place.steps.last {
      let lines = text.utf8.prefix(range.lowerBound).count { $0 == UInt8(ascii: "\n") }
      let joints = marks.count {
        $0.step == nil && $0.range.isEmpty && $0.range.lowerBound < range.lowerBound
      }
      place.steps[place.steps.count - 1] = .line(first + lines + joints)
    }
    for mark in marks where mark.touches(range) {
      if let step = mark.step, place.steps.last != step { place.steps.append(step) }
    }
    return place
  }

  /// The words at a range.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return text }
    return String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
