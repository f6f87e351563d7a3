internal import XML

/// Collects steps, joining constant bytes.
struct OpBuilder: Sendable {
  private var ops: [TemplateOp] = []
  private var pending: [UInt8] = []

  mutating func add(_ op: TemplateOp) {
    flush()
    ops.append(op)
  }

  mutating func add(_ more: [TemplateOp]) { for op in more { add(op) } }

  mutating func literal(_ xml: String) { pending.append(contentsOf: xml.utf8) }

  mutating func text(_ text: String) {
    XMLEscape.append(text, to: &pending, attribute: false)
  }

  mutating func attribute(_ name: String, _ value: String) {
    literal(" " + name + "=\"")
    XMLEscape.append(value, to: &pending, attribute: true)
    literal("\"")
  }

  /// The steps, and an empty builder left behind.
  mutating func finish() -> [TemplateOp] {
    flush()
    defer { ops = [] }
    return ops
  }

  /// The constant bytes, for what must be constant.
  mutating func finishBytes() -> [UInt8] {
    finish().flatMap { if case .bytes(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    ops.append(.bytes(pending))
    pending = []
  }
}
