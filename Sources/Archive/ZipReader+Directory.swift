internal import CLibZip

extension ZipReader {
  /// Opens the archive in a buffer that outlives it.
  static func open(
    _ buffer: UnsafeMutableRawBufferPointer, count: Int, _ bytes: [UInt8]
  ) throws(ArchiveError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let source = unsafe zip_source_buffer_create(
      buffer.baseAddress, zip_uint64_t(count), 0, &error)
    guard let source = unsafe source else { throw .outOfMemory }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw fault(of: bytes)
    }
    return unsafe archive
  }

  /// What is wrong with bytes that libzip does not open.
  private static func fault(of bytes: [UInt8]) -> ArchiveError {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compoundFile }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .truncated : .notAZip
  }

  /// The files of an archive, their names checked.
  static func list(
    _ archive: OpaquePointer, _ limits: ZipLimits
  ) throws(ArchiveError) -> [ZipEntry] {
    let count = unsafe Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw .tooManyEntries(count: count, limit: limits.entries)
    }
    var entries: [ZipEntry] = []
    for index in 0..<max(0, count) {
      var stat = unsafe zip_stat_t()
      unsafe zip_stat_init(&stat)
      guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0,
        let pointer = unsafe stat.name
      else { throw .truncated }
      let name = unsafe String(cString: pointer)
      guard ZipEntry.isSafe(name) else { throw .unsafeName(name) }
      if !name.hasSuffix("/") { unsafe entries.append(entry(name, stat)) }
    }
    return entries
  }

  private static func entry(_ name: String, _ stat: zip_stat_t) -> ZipEntry {
    unsafe ZipEntry(
      name: name, claimedSize: Int(clamping: stat.size),
      compressedSize: Int(clamping: stat.comp_size),
      isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE), method: Int(stat.comp_method),
      index: stat.index)
  }

  /// Entries by name, which must differ: which of two would be read is anybody's guess.
  static func index(_ entries: [ZipEntry]) throws(ArchiveError) -> [String: ZipEntry] {
    var result: [String: ZipEntry] = [:]
    for entry in entries where result.updateValue(entry, forKey: entry.name) != nil {
      throw .duplicateName(entry.name)
    }
    return result
  }
}
