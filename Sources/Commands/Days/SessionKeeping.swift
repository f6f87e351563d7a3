internal import Foundation
internal import LearningDays
internal import ReviewStore

/// Keeps where a day stands, sealed in the review file, so that it goes on after a crash.
enum SessionKeeping {
  /// The session of a day that was interrupted, or nil where none was.
  static func stored(day: Int, in workspace: Workspace) throws(Complaint) -> DaySession? {
    guard
      let bytes = try reading(
        workspace,
        { () throws(StoreError) in
          try workspace.file.file.session()
        })
    else { return nil }
    guard let session = try? JSONDecoder().decode(DaySession.self, from: Data(bytes)),
      session.day == day
    else { return nil }
    return session
  }

  /// A session as it is kept.
  static func bytes(_ session: DaySession) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(session)).map { Array($0) }
  }

  /// Keeps a session.
  static func store(_ bytes: [UInt8]?, in workspace: Workspace) throws(Complaint) {
    try reading(workspace) { () throws(StoreError) in
      try workspace.file.file.saveSession(bytes)
    }
  }

  /// Forgets the session of a day that is closed.
  static func clear(in workspace: Workspace) throws(Complaint) {
    try reading(workspace) { () throws(StoreError) in
      try workspace.file.file.saveSession(nil)
    }
  }

  @discardableResult
  private static func reading<Value>(
    _ workspace: Workspace, _ read: () throws(StoreError) -> Value
  ) throws(Complaint) -> Value {
    do { return try read() } catch {
      throw Complaint(error, file: Files.name(workspace.file.file.path))
    }
  }
}
