internal import Foundation

/// The files that are meant by paths, those in folders among them.
enum FolderWalk {
  /// Every file, in order; what is hidden in a folder is left out.
  static func files(_ paths: [String]) throws(Complaint) -> [String] {
    var files: [String] = []
    for path in paths {
      guard isFolder(path) else {
        files.append(path)
        continue
      }
      let found = inside(path)
      guard !found.isEmpty else {
        throw Complaint("there is no file in \(path)", hint: "nothing was scanned")
      }
      files += found
    }
    return files
  }

  private static func inside(_ folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return Files.list(folder).filter { !$0.hasPrefix(".") }.flatMap { name in
      isFolder(base + name) ? inside(base + name) : [base + name]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: Files.resolve(path))
      .resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
    // A link could lead round in a circle.
    return values?.isDirectory == true && values?.isSymbolicLink != true
  }
}
