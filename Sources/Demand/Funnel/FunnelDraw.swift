/// What a draw of the funnel is for: the fourth word of its counter. Two uniforms each, the first for the time, the
/// second for going on.
enum FunnelDraw: UInt32 {
  case page, search, asks, verification, payment, tierCheck, confirmation, preview, consultation
  /// Patience at the desk, and nothing.
  case patience
  /// Whether the operation is sensitive, and whether it is abusive.
  case operation
  /// Whether a doubt keeps him, and nothing.
  case doubt
}
