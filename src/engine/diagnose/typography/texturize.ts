/** White space as WordPress means it. */
const space = String.raw`[\r\n\t \u00a0]`
/** What may come after a closing quote. */
const closes = String.raw`(?=$|[.,:;!?)}\-\]]|${space})`

/** A private sign for each kind of quote, until it is decided which it is. */
const flag = { open: '\ue000', openSingle: '\ue001', apostrophe: '\ue002', undecided: '\ue003' } as const

const cockney = [
  "'tain't",
  "'twere",
  "'twas",
  "'tis",
  "'twill",
  "'til",
  "'bout",
  "'nuff",
  "'round",
  "'cause",
  "'em",
]

/** A text as WordPress's `wptexturize` writes it, tags and shortcodes apart. */
export function texturize(text: string): string {
  let so = text
    .replaceAll('---', '—')
    .replaceAll(' -- ', ' — ')
    .replace(/(?<!xn)--/g, '–')
    .replaceAll(' - ', ' – ')
    .replaceAll('...', '…')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(' (tm)', ' ™')
  for (const word of cockney) so = so.replaceAll(word, `’${word.slice(1).replaceAll("'", '’')}`)
  if (so.includes("'")) so = singles(so)
  if (so.includes('"')) so = doubles(so)
  return so
    .replaceAll(flag.apostrophe, '’')
    .replace(/\b(\d(?:(?<=0)[\d.,]+|[\d.,]*))x(\d[\d.,]*)\b/g, '$1×$2')
}

function singles(text: string): string {
  const so = text
    .replace(new RegExp(String.raw`'(\d\d)'(?=$|[.,:;!?)}\-\]]|${space})`, 'g'), `${flag.apostrophe}$1’`)
    .replace(/'(?=\d\d(?:$|(?![%\d]|[.,]\d)))/g, flag.apostrophe)
    .replace(new RegExp(String.raw`(?<=^|${space})'(\d[.,\d]*)'`, 'g'), `${flag.openSingle}$1’`)
    .replace(new RegExp(String.raw`(?<=^|[([{"\-]|${space})'`, 'g'), flag.openSingle)
    .replace(new RegExp(String.raw`(?<!${space})'(?!$|[.,:;!?"'(){}[\]\-]|${space})`, 'g'), flag.apostrophe)
  return primes(so, "'", '′', flag.openSingle, '’').replaceAll(flag.openSingle, '‘')
}

function doubles(text: string): string {
  const so = text
    .replace(new RegExp(String.raw`(?<=^|${space})"(\d[.,\d]*)"`, 'g'), `${flag.open}$1”`)
    .replace(new RegExp(String.raw`(?<=^|[([{\-]|${space})"(?!${space})`, 'g'), flag.open)
  return primes(so, '"', '″', flag.open, '”').replaceAll(flag.open, '“')
}

/** Between one opening quote and the next: a quote after a digit is a prime, unless it is the only one that can close. */
function primes(text: string, quote: string, prime: string, open: string, close: string): string {
  const afterDigit = new RegExp(String.raw`(?<=\d)${quote}`, 'g')
  const closing = new RegExp(`${quote}${closes}`, 'g')
  return text
    .split(open)
    .map((sentence, index) => {
      if (!sentence.includes(quote)) return sentence
      if (index === 0 || sentence.includes(close))
        return rest(sentence.replace(afterDigit, prime).replace(closing, close), quote, close)
      const count = [...sentence.matchAll(closing)].length
      let so = sentence.replace(closing, flag.undecided)
      if (count > 1) so = decided(so, prime, close)
      else so = so.replaceAll(flag.undecided, close)
      return rest(so.replace(afterDigit, prime), quote, close)
    })
    .join(open)
}

/** Of several that can close the ones that follow no digit do; else the last one before a full stop, else the last one. */
function decided(sentence: string, prime: string, close: string): string {
  let so = sentence.replace(new RegExp(String.raw`(?<!\d)${flag.undecided}`, 'g'), close)
  if (so === sentence) {
    const stop = so.lastIndexOf(`${flag.undecided}.`)
    const last = stop === -1 ? so.lastIndexOf(flag.undecided) : stop
    so = so.slice(0, last) + close + so.slice(last + 1)
  }
  return so
    .replace(new RegExp(String.raw`(?<=\d)${flag.undecided}`, 'g'), prime)
    .replaceAll(flag.undecided, close)
}

const rest = (sentence: string, quote: string, close: string): string =>
  quote === '"' ? sentence.replaceAll('"', close) : sentence.replaceAll("'", '’')
