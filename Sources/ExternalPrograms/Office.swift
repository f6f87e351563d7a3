internal import Foundation

/// LibreOffice without its windows: converts documents.
public struct Office: Sendable, Hashable {
  private let program: ExternalProgram

  /// Finds `soffice` in a search path.
  public init(searchPath: String) throws(ExternalProgramError) {
    program = try ExternalProgram.find("soffice", in: searchPath)
  }

  /// Converts a file into a folder and gives the new file's path.
  ///
  /// LibreOffice ends with status 0 even when it could not read the file, so the new file is
  /// looked for. Each run needs a profile folder nobody else uses at the time.
  public func convert(
    _ file: String, to format: String, into folder: String, profile: String,
    limits: ExternalLimits = ExternalLimits(seconds: 180)
  ) throws(ExternalProgramError) -> String {
    let result = try program.run(
      [
        "--headless", "--norestore",
        "-env:UserInstallation=" + URL(fileURLWithPath: profile).absoluteString,
        "--convert-to", format, "--outdir", folder, file,
      ], environment: ["HOME": profile, "PATH": "/usr/bin:/bin"], limits: limits)
    let ending = format.prefix { $0 != ":" }
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let made = "\(folder)/\(stem).\(ending)"
    guard result.status == 0, FileManager.default.fileExists(atPath: made) else {
      throw .failed(name: "soffice", status: result.status, errors: result.errors)
    }
    return made
  }
}
