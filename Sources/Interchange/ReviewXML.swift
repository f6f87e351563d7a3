public import ReviewModel
public import Views
internal import XML

/// A whole review as XML, both ways: written for other programs, and read back to the same state.
///
/// `Templates/schema/silp-review-1.rng` is its schema. Names are not in it: where somebody is
/// named, an element stands with the record's identifier and, for whoever reads it, the label.
public enum ReviewXML: Sendable {
  /// The namespace of the format's first version.
  public static let namespace = "urn:silp:review:1"

  /// Writes a review; the same review gives the same bytes.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - labels: What everybody is called.
  ///   - beyond: What of a record only a newer version knows, as it was read.
  public static func write(
    _ review: Review, labels: LabelTable, beyond: [RecordID: String] = [:]
  ) throws(InterchangeError) -> [UInt8] {
    var all: [UInt8] = []
    try write(review, labels: labels, beyond: beyond) { bytes, _ in all += bytes }
    return all
  }

  /// Writes a review a piece at a time, so that it is never held whole.
  ///
  /// - Parameter sink: Takes the pieces in their order, each ending between two records, and whether
  ///   it is the last.
  public static func write(
    _ review: Review, labels: LabelTable, beyond: [RecordID: String] = [:],
    _ sink: ([UInt8], Bool) -> Void
  ) throws(InterchangeError) {
    let known = beyond.mapValues { Beyond(text: $0) }
    let others = KnownOthers(known)
    var writer = NodeWriter(labels: labels, root: others.root)
    for raw in others.first { writer.write(raw: raw) }
    var written: Set<RecordID> = []
    var references = WrittenReferences()
    for item in review.items {
      let node: Node
      do {
        node = try RecordNode.node(item)
      } catch {
        throw .unreadable(element: item.reference.text, line: 0)
      }
      references.add(item, node)
      known[item.id]?.graft(onto: node)
      writer.write(node, id: item.id, reference: item.reference)
      for raw in others.following[item.id] ?? [] { writer.write(raw: raw) }
      if !others.following.isEmpty { written.insert(item.id) }
      if writer.count > 1 << 20 { sink(writer.take(), false) }
    }
    for (id, raws) in others.following.sorted(by: { $0.key < $1.key }) where !written.contains(id) {
      for raw in raws { writer.write(raw: raw) }
    }
    for id in references.gone { writer.write(gone: id) }
    sink(writer.finish(), true)
  }

  /// Reads a review; the records come back in the order in which they were written.
  public static func read(_ bytes: [UInt8]) throws(InterchangeError) -> Reading {
    do {
      return try read(XMLStreamReader(reading: bytes))
    } catch let error as InterchangeError {
      throw error
    } catch {
      throw InterchangeError(error as? XMLError ?? .outOfMemory)
    }
  }

  /// Reads a review from a file, a record at a time.
  public static func read(file path: String) throws(InterchangeError) -> Reading {
    do {
      return try read(XMLStreamReader(file: path))
    } catch let error as InterchangeError {
      throw error
    } catch {
      throw InterchangeError(error as? XMLError ?? .outOfMemory)
    }
  }

  /// What was read of a review.
  public struct Reading: Sendable {
    /// The records.
    public internal(set) var items: [Review.Item] = []
    /// What of each record only a newer version knows, opaque; kept so that it can be written again.
    public internal(set) var beyond: [RecordID: String] = [:]
    /// What that is called, once each, attributes with an @ before them.
    public internal(set) var unknown: [String] = []
  }

  private static func read(_ given: consuming XMLStreamReader) throws -> Reading {
    var reader = given
    var gathered = Gathering()
    var references = ReferenceCheck()
    guard case .start(let name, let attributes)? = try firstStart(&reader) else {
      throw InterchangeError.notXML(line: 0)
    }
    guard name == "review", reader.namespace == namespace else {
      // What is no XML at all is told first.
      while try reader.next() != nil {}
      throw InterchangeError.notAReview(found: name)
    }
    gathered.addRoot(attributes)
    while let event = try reader.next() {
      guard case .start(let name, let attributes) = event else { continue }
      let element = try reader.element(name, attributes)
      if name == ReferenceCheck.gone, element.namespace == namespace {
        try references.add(gone: element)
        continue
      }
      guard Record.Kind.isElement(name), element.namespace == namespace else {
        gathered.add(unknown: element)
        continue
      }
      let node = try NodeReader.node(element)
      let item = try RecordNode.item(element, node)
      try references.add(item, element)
      gathered.add(item, Beyond(unread: node, of: element))
    }
    try references.check()
    if let only = gathered.onlyUnknown { throw only }
    return gathered.finished()
  }

  private static func firstStart(
    _ reader: inout XMLStreamReader
  ) throws(XMLError) -> XMLStreamReader.Event? {
    while let event = try reader.next() {
      if case .start = event { return event }
    }
    return nil
  }
}
