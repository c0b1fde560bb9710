import TimeAndMoney

/// Money as escrow: authorised at confirmation, captured at completion, fees and refunds by the rules.
extension Scheduler {
  /// At confirmation: authorises the price and a rush fee, captures the deposit.
  mutating func takeMoney(of id: AppointmentID, _ terms: JobTerms, start: Instant) {
    let price = appointments[Int(id.index)].price
    let isRush = now + terms.rushWindow > start
    authorise(id, isRush ? price + terms.rushFee : price)
    capture(id, price.share(terms.deposit))
  }

  mutating func authorise(_ id: AppointmentID, _ amount: Money) {
    appointments[Int(id.index)].inEscrow += amount
    ledger.authorise(amount)
  }

  /// Moves an amount to the business, at most what is in escrow.
  mutating func capture(_ id: AppointmentID, _ amount: Money) {
    let amount = min(amount, appointments[Int(id.index)].inEscrow)
    appointments[Int(id.index)].inEscrow -= amount
    appointments[Int(id.index)].captured += amount
    ledger.capture(amount)
  }

  /// Gives back what is in escrow.
  mutating func releaseEscrow(_ id: AppointmentID) {
    ledger.release(appointments[Int(id.index)].inEscrow)
    appointments[Int(id.index)].inEscrow = .zero
  }

  /// Ends the money of an appointment: the business keeps this amount, all else goes back.
  ///
  /// - Returns: what it kept, at most what was authorised.
  @discardableResult
  mutating func settle(_ id: AppointmentID, keeping amount: Money) -> Money {
    let index = Int(id.index)
    if appointments[index].captured < amount {
      capture(id, amount - appointments[index].captured)
    } else if amount < appointments[index].captured {
      ledger.refund(appointments[index].captured - amount)
      appointments[index].captured = amount
    }
    releaseEscrow(id)
    return appointments[index].captured
  }

  /// What a withdrawal costs the customer now.
  func lateFee(of id: AppointmentID, now: Instant) -> Money {
    let appointment = appointments[Int(id.index)]
    let terms = terms[Int(appointment.job)]
    let isLate = now + terms.freeCancellation > start(of: id)
    return isLate ? appointment.price.share(terms.lateCancellationFee) : .zero
  }
}

extension Money {
  /// A share of a price, rounded to the nearest unit, halves away from zero.
  func share(_ share: Share) -> Money { scaled(by: share.value) }
}
