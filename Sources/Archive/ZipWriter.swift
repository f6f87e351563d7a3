#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import CLibZip

/// Writes a zip archive in memory; the same entries give the same bytes.
///
/// Times are 1980-01-01, attributes 0, no extra fields, no data descriptors, no zip64, so that
/// a stored `mimetype` added first makes the package that ODF 1.3 part 2 §3.3 asks for.
public struct ZipWriter: Sendable {
  private struct Entry: Sendable {
    let name: String
    let bytes: [UInt8]
    let store: Bool
  }

  private var entries: [Entry] = []

  /// Starts an empty archive.
  public init() {}

  /// Adds a file after those added before; deflated unless it is to be stored.
  public mutating func add(
    _ name: String, _ bytes: [UInt8], store: Bool = false
  ) throws(ArchiveError) {
    guard ZipEntry.isSafe(name), !name.hasSuffix("/") else { throw .unsafeName(name) }
    guard !entries.contains(where: { $0.name == name }) else { throw .duplicateName(name) }
    // Beyond this zip64 would be needed, which Word refuses.
    guard bytes.count < Int(UInt32.max) else {
      throw .tooLarge(name: name, limit: Int(UInt32.max))
    }
    entries.append(Entry(name: name, bytes: bytes, store: store))
  }

  /// The finished archive.
  public func finish() throws(ArchiveError) -> [UInt8] {
    // libzip writes no archive without entries; this is the empty one.
    guard !entries.isEmpty else {
      return [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)
    }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw .outOfMemory }
    defer { unsafe zip_source_free(source) }
    guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      throw .outOfMemory
    }
    unsafe zip_source_keep(source)
    do throws(ArchiveError) {
      for entry in entries { try unsafe ZipWriter.add(entry, to: archive) }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    guard unsafe zip_close(archive) == 0 else {
      let code = unsafe zip_error_code_zip(zip_get_error(archive))
      unsafe zip_discard(archive)
      throw .notWritten(code: Int(code))
    }
    return try unsafe ZipWriter.contents(of: source)
  }

  private static func add(_ entry: Entry, to archive: OpaquePointer) throws(ArchiveError) {
    // libzip reads the bytes when it closes, so it gets a copy that it frees itself.
    guard let copy = unsafe malloc(max(entry.bytes.count, 1)) else { throw .outOfMemory }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: entry.bytes.count)
      .copyBytes(from: entry.bytes)
    let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1)
    guard let source = unsafe source else {
      unsafe free(copy)
      throw .outOfMemory
    }
    let index = unsafe zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      let code = unsafe zip_error_code_zip(zip_get_error(archive))
      unsafe zip_source_free(source)
      throw .notWritten(code: Int(code))
    }
    let place = UInt64(index)
    let method = entry.store ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    unsafe _ = zip_set_file_compression(archive, place, method, entry.store ? 0 : 6)
    unsafe _ = zip_file_set_dostime(archive, place, 0, 0x0021, 0)
    unsafe _ = zip_file_set_external_attributes(archive, place, 0, UInt8(ZIP_OPSYS_DOS), 0)
  }

  private static func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &stat) == 0, unsafe zip_source_open(source) == 0 else {
      throw .notWritten(code: unsafe Int(zip_error_code_zip(zip_source_error(source))))
    }
    defer { unsafe _ = zip_source_close(source) }
    let size = unsafe Int(stat.size)
    let read = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = unsafe max(0, Int(zip_source_read(source, start, zip_uint64_t(size))))
    }
    guard read.count == size else { throw .notWritten(code: Int(ZIP_ER_READ)) }
    return read
  }
}
