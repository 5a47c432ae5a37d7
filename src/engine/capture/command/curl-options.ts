/** Options that take a value, by their long names (curl 8, `curl --help all`). */
const valued: ReadonlySet<string> = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie
  cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface
  dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form
  form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip
  header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl
  limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy
  oauth2-bearer output output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default proto-redir proxy
  proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass
  proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0
  pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid
  service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option
  tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket
  upload-file upload-flags url url-query user user-agent variable vlan-priority write-out`.split(/\s+/),
)

/** Options without a value that change what is sent. All others without a value are passed over. */
const flags: ReadonlySet<string> = new Set([
  'basic',
  'compressed',
  'digest',
  'get',
  'head',
  'negotiate',
  'next',
  'ntlm',
])

/** Short options: those that take a value, and those of the others that matter here. */
const short: Readonly<Record<string, string>> = {
  A: 'user-agent',
  C: 'continue-at',
  D: 'dump-header',
  E: 'cert',
  F: 'form',
  G: 'get',
  H: 'header',
  I: 'head',
  K: 'config',
  P: 'ftp-port',
  Q: 'quote',
  T: 'upload-file',
  U: 'proxy-user',
  X: 'request',
  Y: 'speed-limit',
  b: 'cookie',
  c: 'cookie-jar',
  d: 'data',
  e: 'referer',
  h: 'help',
  m: 'max-time',
  o: 'output',
  r: 'range',
  t: 'telnet-option',
  u: 'user',
  w: 'write-out',
  x: 'proxy',
  y: 'speed-time',
  z: 'time-cond',
  ':': 'next',
}

/** An option of curl, by its long name; that of a short one which does not matter here is its letter. */
export interface CurlOption {
  readonly name: string
  readonly takesValue: boolean
}

export function shortOption(letter: string): CurlOption {
  const name = short[letter] ?? letter
  return { name, takesValue: valued.has(name) }
}

/** An option by its long name, which may be cut short as long as it is the only one that begins so. */
export function longOption(name: string): CurlOption {
  if (valued.has(name)) return { name, takesValue: true }
  if (flags.has(name) || name.startsWith('no-')) return { name, takesValue: false }
  // `--data` is taken above: it begins many others. `--expand-data` is `--data` with variables filled in.
  if (name.startsWith('expand-')) return longOption(name.slice('expand-'.length))
  const meant = name.length < 2 ? [] : [...valued, ...flags].filter((full) => full.startsWith(name))
  const [first] = meant
  return first !== undefined && meant.length === 1
    ? { name: first, takesValue: valued.has(first) }
    : { name, takesValue: false }
}

export const isLongOption = (name: string): boolean => {
  const option = longOption(name)
  return option.takesValue || flags.has(option.name)
}
