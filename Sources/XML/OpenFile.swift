#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is open to be read, and closed with the last who holds it.
///
/// Handed to libxml2 as it is: by its name libxml2 would also unpack it, and take a name for an
/// address.
final class OpenFile: Sendable {
  let descriptor: Int32

  /// Opens a file of no more than so many bytes.
  init(_ path: String, limit: Int) throws(XMLError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .malformed(line: 0, column: 0, message: "no such file") }
    self.descriptor = descriptor
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }
}
