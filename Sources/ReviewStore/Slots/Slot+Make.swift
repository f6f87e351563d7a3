internal import Crypto
internal import FoundationEssentials
internal import ReviewModel

extension Slot {
  /// Makes a slot that a secret opens; nil where there is no secret.
  static func make(
    _ id: RecordID, secret: Secret, about: AccessWay.About, keys: FileKeys, owner: Owner,
    work: WorkFactor
  ) throws -> Slot? {
    let parameters =
      switch secret {
      case .passphrase: try JSON.text(work)
      case .unlockFile, .recoveryCode: "{}"
      }
    let salt = Data.random(count: 16)
    guard let key = slotKey(secret, parameters: parameters, salt: salt, owner: owner) else {
      return nil
    }
    let kind = secret.slotKind.rawValue
    let clear = clear(id, kind: kind, parameters: parameters, salt: salt, of: owner)
    let sealed = try SealKey(key).seal(keys.data, beside: clear)
    return Slot(
      id: id, kind: kind, parameters: parameters, salt: salt, sealed: sealed,
      checksum: Digest.of(clear.adding(sealed)),
      about: try keys.sealing.seal(try JSON.bytes(about), beside: aboutClear(id)))
  }

  /// The data key, or nil where the secret is not the slot's.
  func dataKey(_ secret: Secret, owner: Owner) -> SymmetricKey? {
    let key = Self.slotKey(secret, parameters: parameters, salt: salt, owner: owner)
    return key.flatMap { SealKey($0).openKey(sealed, beside: clear(of: owner)) }
  }

  /// Whether what the row asks for can be done at all.
  var isSane: Bool {
    guard kind == Kind.passphrase.rawValue else { return true }
    return WorkFactor(json: parameters)?.isSane ?? false
  }

  static func aboutClear(_ id: RecordID) -> Fields {
    var fields = Fields("slot.about")
    fields.add(id)
    return fields
  }

  private static func slotKey(
    _ secret: Secret, parameters: String, salt: Data, owner: Owner
  ) -> SymmetricKey? {
    func expanded(_ key: SymmetricKey) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: key, salt: salt,
        info: FileKeys.info(secret.slotKind.rawValue, kind: owner.kind, review: owner.review),
        outputByteCount: 32)
    }
    return switch secret {
    case .passphrase(let passphrase): WorkFactor(json: parameters)?.key(passphrase, salt: salt)
    case .unlockFile(let file): expanded(file.key)
    case .recoveryCode(let code): expanded(code.key)
    }
  }
}

extension Secret {
  /// Which slots the secret can open.
  var slotKind: Slot.Kind {
    switch self {
    case .passphrase: .passphrase
    case .unlockFile: .unlockFile
    case .recoveryCode: .recoveryCode
    }
  }
}

extension WorkFactor {
  init?(json: String) {
    guard let found = try? JSONDecoder().decode(WorkFactor.self, from: Data(json.utf8)) else {
      return nil
    }
    self = found
  }
}
