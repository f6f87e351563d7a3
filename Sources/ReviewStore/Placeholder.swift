internal import GRDB
internal import Crypto
internal import CryptoExtras
