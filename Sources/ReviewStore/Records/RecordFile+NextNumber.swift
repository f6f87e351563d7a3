public import ReviewModel

extension RecordFile {
  /// The number that this copy of the file gives to its next record of a letter.
  ///
  /// It is taken only by restoring a record under it, which is refused where somebody else took it
  /// meanwhile; so what was printed with a number never bears one that is another's.
  public func nextReference(letters: String) throws(StoreError) -> ShortReference {
    let own = try file.currentReading().replicas[file.replica]
    return ShortReference(
      letters: letters, number: (own?.numbers[letters] ?? 0) + 1, copy: own?.ordinal ?? 0)
  }
}
