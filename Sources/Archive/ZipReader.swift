internal import CLibZip

/// Reads a zip archive held in memory, through its central directory.
///
/// Sizes are measured on the bytes that come out, never believed from a header.
@safe public final class ZipReader {
  /// The files in the archive, folders left out, in the order of its directory.
  public let entries: [ZipEntry]

  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  private let limits: ZipLimits
  private let byName: [String: ZipEntry]
  private var inflated: [UInt64: Int] = [:]
  private var totalInflated = 0

  /// Opens an archive; refuses what is no zip or holds unsafe or doubled names.
  public init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ArchiveError) {
    // To libzip no bytes at all are an archive without entries.
    guard !bytes.isEmpty else { throw .notAZip }
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
    let archive: OpaquePointer
    do throws(ArchiveError) {
      unsafe archive = try ZipReader.open(buffer, count: bytes.count, bytes)
    } catch {
      unsafe buffer.deallocate()
      throw error
    }
    do throws(ArchiveError) {
      entries = try unsafe ZipReader.list(archive, limits)
      byName = try ZipReader.index(entries)
    } catch {
      unsafe zip_discard(archive)
      unsafe buffer.deallocate()
      throw error
    }
    unsafe self.bytes = unsafe buffer
    unsafe self.archive = unsafe archive
    self.limits = limits
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// The entry of this name, or nil.
  public func entry(_ name: String) -> ZipEntry? { byName[name] }

  /// Inflates one entry, which must not come to more than `limit` bytes.
  public func read(_ name: String, limit: Int = 1 << 29) throws(ArchiveError) -> [UInt8] {
    guard let entry = byName[name] else { throw .notFound(name: name) }
    guard !entry.isEncrypted else { throw .encrypted(name: name) }
    guard entry.method == Int(ZIP_CM_STORE) || entry.method == Int(ZIP_CM_DEFLATE) else {
      throw .unsupportedMethod(name: name, method: entry.method)
    }
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw .damaged(name: name)
    }
    defer { unsafe zip_fclose(file) }
    return try unsafe inflate(file, entry, limit)
  }

  private func inflate(
    _ file: OpaquePointer, _ entry: ZipEntry, _ limit: Int
  ) throws(ArchiveError) -> [UInt8] {
    var result: [UInt8] = []
    // A header that lies about the size costs at most this much.
    result.reserveCapacity(min(entry.claimedSize, limit, 1 << 24))
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { unsafe chunk.deallocate() }
    guard let start = chunk.baseAddress else { throw .outOfMemory }
    while true {
      let count = unsafe zip_fread(file, start, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw .damaged(name: entry.name) }
      if count == 0 { break }
      unsafe result.append(contentsOf: chunk[..<Int(count)])
      try check(result.count, of: entry, limit)
    }
    totalInflated += max(0, result.count - (inflated[entry.index] ?? 0))
    inflated[entry.index] = max(result.count, inflated[entry.index] ?? 0)
    return result
  }

  private func check(_ count: Int, of entry: ZipEntry, _ limit: Int) throws(ArchiveError) {
    guard count <= limit else { throw .tooLarge(name: entry.name, limit: limit) }
    let before = inflated[entry.index] ?? 0
    guard totalInflated - before + count <= limits.total else {
      throw .tooLarge(name: entry.name, limit: limits.total)
    }
    // The directory may lie about the compressed size too, but not beyond the archive's own.
    let compressed = max(1, unsafe min(entry.compressedSize, bytes.count))
    guard count <= limits.ratioFrom || count / compressed <= limits.ratio else {
      throw .bomb(name: entry.name, inflated: count, compressed: compressed)
    }
    // Many small entries can be a bomb together.
    let all = totalInflated - before + count
    guard unsafe all <= limits.ratioFrom || all / bytes.count <= limits.ratio else {
      throw unsafe .bomb(name: entry.name, inflated: all, compressed: bytes.count)
    }
  }
}

@available(*, unavailable)
extension ZipReader: Sendable {}
