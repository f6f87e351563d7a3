public import ReviewModel

/// What kept a review file or a names file from being made, opened, read or written.
///
/// An operation is committed as a whole or not at all. Where it was not, nothing has been changed;
/// only after `io` may it have been, and opening the file again tells.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(String)
  /// There is a file of that name already.
  case exists(String)
  /// The file is empty, or something else altogether.
  case notAReviewFile(String)
  /// A review file was given where the names file is wanted.
  case namesFileExpected(String)
  /// A names file was given where the review file is wanted.
  case reviewFileExpected(String)
  /// A newer version of the program made the file.
  case newerVersion(found: Int)
  /// The file is sound, but none of this many ways of opening it takes the secret.
  case wrongSecret(slotsTried: Int)
  /// No secret was given to open the new file with, or an empty one.
  case noSecret
  /// The file has no way to unlock it of that number, counted from 1.
  case noSuchWay(Int)
  /// Without it no way that works would be left to unlock the file.
  case lastWay(Int)
  /// Only a newer version of the program knows that kind of way to unlock the file.
  case newerWay(Int)
  /// A part of the file is not as it was written.
  case damaged(Damage)
  /// Another process kept the file locked for as long as we were ready to wait.
  case inUse
  /// The file or its folder cannot be written to.
  case readOnly
  /// The file may not be opened.
  case notPermitted(String)
  /// The disk is full.
  case diskFull
  /// The file was moved, removed or replaced while it was open.
  case replaced(String)
  /// The file belongs to another review.
  case otherReview(expected: RecordID, found: RecordID)
  /// The record to be changed is not there, or was removed.
  case noSuchRecord(RecordID)
  /// The record to be made is there already.
  case recordExists(RecordID)
  /// A record of another copy of the review cannot be given its number here.
  case foreignReference(ShortReference)
  /// Another record has that number.
  case numberTaken(ShortReference)
  /// The operation was done already.
  case operationExists(RecordID)
  /// The record says what only a newer version of the program can read, so it cannot be revised.
  case unreadable(RecordID)
  /// Somebody else changed the record after it was read.
  case changedMeanwhile(RecordReference)
  /// Two copies changed the record, and it must be settled first.
  case inConflict(RecordID)
  /// The file has another key: it was handed over, or made anew, and is no copy of this one.
  case otherKey(String)
  /// Two files both went on as the same copy after one of its operations, so that they part there.
  case forked(copy: Int, after: Int)
  /// Merging would let so many revisions go that must be kept.
  case wouldErase(Int)
  /// One of two files was salvaged, so that its operations are counted anew.
  case renumbered
  /// What was done up to the moment asked for is not in the file: it was handed over without it,
  /// salvaged, or has not been merged here.
  case noHistory
  /// Records that two copies changed must be settled before the file can be handed over.
  case unsettled([RecordReference])
  /// The file is no unlock file.
  case notAnUnlockFile(String)
  /// The unlock file was changed since it was written.
  case damagedUnlockFile(String)
  /// Reading or writing failed; the number is SQLite's or the system's.
  case io(code: Int)
}
