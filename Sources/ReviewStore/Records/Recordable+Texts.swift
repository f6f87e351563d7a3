internal import FoundationEssentials
public import ReviewModel
internal import Synchronization

extension Recordable {
  /// Every text in the value, so that none can be overlooked.
  public var texts: [LabelledText] {
    let found = Mutex<[LabelledText]>([])
    guard let key = TextMapping.key else { return [] }
    let encoder = JSONEncoder()
    encoder.userInfo[key] = TextMapping { text in
      found.withLock { $0.append(text) }
      return text
    }
    guard (try? encoder.encode(self)) != nil else { return [] }
    return found.withLock { $0 }
  }
}
