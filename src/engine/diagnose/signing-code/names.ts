/** Pieces of patterns: what variables are called. Each is bounded, and matches a whole name with what it is reached through. */

/** Holds the secret: `secret`, `apiKey`, `$this->secretKey`, `keyBytes`. */
export const secretName = String.raw`[\w$.>-]{0,40}(?:[Ss]ecret|[Kk]ey|SECRET|KEY)\w{0,20}`

/** Holds what is signed: `payload`, `message`, `$stringToSign`, `bodyBytes`. */
export const messageName = String.raw`[\w$.>-]{0,40}(?:[Pp]ayload|[Mm]essage|[Mm]sg|[Dd]ata|[Bb]ody|[Tt]o_?[Ss]ign|[Cc]ontent)\w{0,20}`

/** Holds the body before it is JSON. */
export const bodyName = String.raw`\$?(?:[a-z]{0,12}_?)?(?:[Bb]ody|[Pp]arams?|[Dd]ata|[Oo]rder|[Rr]equest|[Dd]ict|[Mm]ap)(?:_?[Mm]ap|_?[Dd]ict)?`

/** Lines with these make another number than the timestamp or the nonce: an order's, or the end of a wait. */
export const otherPurpose =
  /trade_?no|order_?(?:id|no)|request_?id|expir|elapsed|started|timeout|refund|prepay|cookie|email/i
