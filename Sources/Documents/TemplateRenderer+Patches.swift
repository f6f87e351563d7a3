extension TemplateRenderer {
  /// Something that can only be written when everything else is.
  struct Patch: Sendable {
    /// What it is.
    enum What: Sendable {
      /// The contents table.
      case contents(ContentsFrame)
      /// A cross-reference's start; the copies it stands in, the innermost last.
      case reference(String, copies: [Int], open: [UInt8])
      /// A cross-reference's end.
      case referenceEnd([UInt8])
    }

    /// Where it goes.
    let offset: Int
    let what: What
  }

  /// What was written, and what is to be put into it.
  struct Output: Sendable {
    var bytes: [UInt8]
    var patches: [Patch]
  }

  /// Takes what was written, to begin with nothing.
  mutating func takeOut() -> Output {
    defer {
      out = []
      patches = []
    }
    return Output(bytes: out, patches: patches)
  }

  /// The bytes with everything put into them.
  func assembled(_ output: Output, pages: [Int: Int]) -> [UInt8] {
    guard !output.patches.isEmpty else { return output.bytes }
    var result: [UInt8] = []
    result.reserveCapacity(output.bytes.count + 1 << 12)
    var start = 0
    // Whether the reference that is open points at something: one without a place is words alone.
    var isOpen = false
    for patch in output.patches {
      result.append(contentsOf: output.bytes[start..<patch.offset])
      start = patch.offset
      switch patch.what {
      case .contents(let frame):
        result.append(contentsOf: OdtContents.bytes(frame, headings, pages: pages))
      case .reference(let name, let copies, let open):
        let target = self.target(name, copies)
        isOpen = target != nil
        guard let target else { continue }
        result.append(contentsOf: open)
        XMLText.appendAttribute(target, to: &result)
        result.append(contentsOf: "\">".utf8)
      case .referenceEnd(let close): if isOpen { result.append(contentsOf: close) }
      }
    }
    result.append(contentsOf: output.bytes[start...])
    return result
  }

  /// What a name points at: what bears it in the same copy, in one around, outside, in the first.
  private func target(_ name: String, _ copies: [Int]) -> String? {
    for copy in copies.reversed() where targets.contains("\(name)_\(copy)") {
      return "\(name)_\(copy)"
    }
    return targets.contains(name) ? name : firstCopies[name]
  }
}
