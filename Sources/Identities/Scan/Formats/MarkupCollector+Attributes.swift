internal import XML

extension MarkupCollector {
  /// Attributes that hold words for people.
  private static let prose: Set<String> = [
    "alt", "title", "descr", "description", "summary", "string-value", "author", "creator",
    "initials", "tooltip", "caption", "placeholder", "aria-label", "content", "label",
  ]
  private static let links: Set<String> = ["href", "src", "target", "Target", "action"]
  private static let identifiers: Set<String> = ["id", "name", "class", "style-name"]

  /// The place of what is being read.
  var place: ScanPlace {
    var place = position.place
    switch dialect {
    case .drawing:
      if let line = open.last?.line, line > 0 { place.steps.append(.line(line)) }
    case .other: place.steps += recordSteps
    case .openDocument, .office, .web, .metadata: break
    }
    return place
  }

  /// The record a value belongs to and the field it is, or else its line.
  private var recordSteps: [ScanPlace.Step] {
    guard let reference = open.last(where: { $0.reference != nil })?.reference else {
      return open.last.map { $0.line > 0 ? [.line($0.line)] : [] } ?? []
    }
    let field = open.last {
      $0.reference == nil && !["item", "value", "span"].contains($0.name)
    }
    return [.record(reference)] + (field.map { [.field($0.name)] } ?? [])
  }

  /// The number of a record, as exported XML carries it.
  func reference(_ element: MarkupElement) -> String? {
    guard dialect == .other, let reference = element.attributes["ref"],
      reference.first?.isUppercase == true, reference.dropFirst().first?.isNumber == true,
      reference.count < 9
    else { return nil }
    return reference
  }

  mutating func read(_ attribute: XMLAttribute, of element: MarkupElement) {
    let value = attribute.value
    if attribute.name == "href" || attribute.name == "embed" { noteInFrame(value) }
    if DataURIs.mayStand(in: value) {
      decodeData(in: value)
      if value.hasPrefix("data:") { return }
    }
    let (nature, step) = meaning(of: attribute.name)
    // Words stand where they stand; a setting that is set a thousand times is looked at once.
    guard nature == .prose || seen.insert(value).inserted else { return }
    guard value.unicodeScalars.contains(where: \.isWordLike) else { return }
    var place = self.place
    if let step { place.steps.append(step) }
    pieces.append(
      TextPiece(
        text: value, place: place, nature: isTechnical && nature == .prose ? .technical : nature))
  }

  private func meaning(
    of attribute: String
  ) -> (nature: TextPiece.Nature, step: ScanPlace.Step?) {
    if Self.prose.contains(attribute) {
      switch attribute {
      case "alt", "aria-label": return (.prose, .alternativeText(max(1, counts.pictures)))
      case "tooltip": return (.prose, .tooltip)
      case "title": return (.prose, dialect == .office ? nil : .tooltip)
      default: return (.prose, nil)
      }
    }
    if Self.links.contains(attribute) { return (.link, .link) }
    if Self.identifiers.contains(attribute) { return (.technical, .identifier) }
    return (.technical, nil)
  }

  /// Remembers what stands together in one frame.
  private mutating func noteInFrame(_ reference: String) {
    guard isOpen("frame") || isOpen("blip"), !frames.isEmpty else { return }
    frames[frames.count - 1].append(reference)
  }

  /// Files and drawings that stand in a value as data URIs.
  mutating func decodeData(in words: String) {
    for bytes in DataURIs.files(in: words) { files.append((bytes, place)) }
  }

  /// A file that stands in the text as base 64.
  mutating func decode(_ words: String) {
    guard let bytes = Base64.decode(words.utf8), !bytes.isEmpty else { return }
    noteInFrame("#file \(files.count)")
    files.append((bytes, place))
  }
}
