internal import Archive
internal import XML

extension OdtCheck {
  /// What stands at the head of each kind of page, the words run together; empty for a kind of
  /// page that has no head.
  public static func headers(in bytes: [UInt8]) -> [String] {
    guard let reader = try? ZipReader(bytes: bytes), let styles = try? reader.read("styles.xml"),
      let root = try? XMLTree(parsing: styles).root,
      let masters = root.odfChild("office:master-styles")
    else { return [""] }
    let pages = masters.children.filter { $0.odfName == "style:master-page" }
    return pages.isEmpty ? [""] : pages.flatMap(heads)
  }

  /// A page style has one head, or others for the first page and for left pages.
  private static func heads(_ page: XMLElement) -> [String] {
    let names = ["style:header", "style:header-left", "style:header-first"]
    let heads = names.compactMap { page.odfChild($0)?.text }
    return page.odfChild("style:header") == nil ? heads + [""] : heads
  }
}
