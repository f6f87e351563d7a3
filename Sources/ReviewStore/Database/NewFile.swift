internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes files that nobody else can read, not even for the instant before the first byte.
enum NewFile {
  /// Makes a file with mode 0600, whatever the umask; one that is there already is refused.
  static func create(_ path: String, contents: Data = Data()) throws(StoreError) {
    // Foundation makes a file first and restricts it afterwards; only the system call does both.
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno, path: path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      guard fchmod(descriptor, 0o600) == 0 else { throw failure(errno, path: path) }
      try handle.write(contentsOf: contents)
      try handle.synchronize()
      try handle.close()
    } catch {
      remove(path)
      throw error as? StoreError ?? .diskFull
    }
  }

  /// Takes away a file that was just made and could not be finished.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  private static func failure(_ code: Int32, path: String) -> StoreError {
    switch code {
    case EEXIST: .exists(path)
    case ENOENT, ENOTDIR: .missing(folder(of: path))
    case EROFS, EACCES, EPERM: .readOnly
    case ENOSPC, EDQUOT: .diskFull
    default: .io(code: Int(code))
    }
  }

  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
