internal import Archive
internal import XML

extension FileReader {
  /// Reads every part of a package, and what its directory says besides.
  mutating func readPackage(
    _ bytes: [UInt8], at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    var package = try PackageParts(bytes)
    readDirectory(bytes, package.names, at: place)
    for name in package.names {
      let content = try package.read(name)
      try take(content.count, depth)
      var here = ScanPlace(place.steps, part: name)
      if PackageParts.isPicture(content) {
        package.pictures.append(name)
      } else if let frames = try readContent(content, at: here, depth: depth) {
        package.note(frames, in: name)
        readRemarks(content, at: here)
      } else if let tree = package.tree(name, content) {
        here.steps += package.steps(name)
        let frames = try read(
          package.isWorkbook ? WorkbookCells.rest(of: tree.root, name) : tree.root,
          package.dialect(name, tree.root), at: here, depth: depth,
          isTechnical: package.isTechnical(name))
        package.note(frames, in: name)
        if tree.root.name == "svg" { package.drawings.insert(name) }
        readRemarks(content, at: here)
      } else if FileKind.isXML(name), !content.isEmpty {
        // Read as lines, damaged XML would hide a name behind its tags.
        throw .unreadablePart(name)
      } else if !content.isEmpty {
        try readPart(content, name, at: here, depth: depth)
      }
    }
    if package.isWorkbook { pieces += try WorkbookCells.pieces(&package, at: place) }
    for (number, name) in package.pictures.enumerated() {
      let isDrawn = package.isDrawn(name)
      let here = ScanPlace(place.steps + [.picture(number + 1)], part: name)
      readBytes(try package.read(name), at: here, isRead: isDrawn)
    }
  }

  private mutating func readPart(
    _ content: [UInt8], _ name: String, at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    switch FileKind.of(content, named: name) {
    case .package: try readEmbedded(content, named: name, at: place, depth: depth)
    case .markup where !FileKind.isXML(name), .web, .dot, .delimited, .gedcom, .text:
      try readFile(content, named: name, at: place, depth: depth)
    case .markup: throw .unreadablePart(name)
    case .pdf, .compound, .picture, .unknown: readBytes(content, at: place)
    }
  }

  private mutating func readDirectory(_ bytes: [UInt8], _ names: [String], at place: ScanPlace) {
    for (number, name) in names.enumerated() {
      pieces.append(
        TextPiece(text: name, place: place.then(.partName(number + 1)), nature: .technical))
    }
    pieces += ZipRemarks.of(bytes).map {
      TextPiece(text: $0, place: place.then(.sourceComment), nature: .prose)
    }
  }
}
