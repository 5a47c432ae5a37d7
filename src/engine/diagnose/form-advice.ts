import type { Message } from './message.ts'
import { say } from './message.ts'

const paste = (): Message => say`Paste the request with its body.`

/** What to copy instead of a form that loses something: by the id of the form, or of the program that wrote it. */
const advice: Readonly<Record<string, () => Message>> = {
  'curl-verbose': () =>
    say`Run it again with ${{ code: '--trace -' }} in place of ${{ code: '-v' }}: that shows every byte.`,
  'curl-trace': () => say`Run it again with ${{ code: '--trace' }} in place of ${{ code: '--trace-ascii' }}.`,
  'curl-form': () => say`Run it with ${{ code: '--trace -' }}: that shows the parts as they are sent.`,
  curl: () => say`In the browser choose ${{ code: 'Copy as cURL (bash)' }}, or save all as HAR.`,
  firefox: () => say`Firefox keeps only what follows the last CR LF of a body. Save all as HAR.`,
  mitmproxy: () => say`Save the flow with ${{ code: 'mitmdump -w' }}, and open that file here.`,
  mitmdump: () => say`Save the flow with ${{ code: 'mitmdump -w' }}, and open that file here.`,
  httpie: () => say`Run it with ${{ code: 'http --offline --print=HB' }}, and paste what that prints.`,
  har: () => say`Export the HAR with its content and with sensitive data, or copy the request as cURL.`,
  http: paste,
  'loose-fields': paste,
  body: paste,
  'wireshark-follow': () =>
    say`In Wireshark choose Follow → TCP Stream → Show as Raw, or save the packets as pcap.`,
  'tcpdump-ascii': () =>
    say`Use ${{ code: 'tcpdump -X' }} in place of ${{ code: '-A' }}, or write the packets to a file with ${{ code: '-w' }}.`,
  pcap: () => say`Capture again with whole packets, ${{ code: 'tcpdump -s 0 -w' }}.`,
  okhttp: () =>
    say`Set the interceptor to ${{ code: 'Level.BODY' }}, and log the body as bytes where it is not text.`,
  'httpx-log': () =>
    say`Log ${{ code: 'request.content' }} as well: httpx’s own log shows no headers and no body.`,
  'python-dump': () => say`Print ${{ code: 'prepared.body' }}: the very bytes that are sent.`,
  'python-send': () => say`Print ${{ code: 'prepared.body' }}: the very bytes that are sent.`,
  'node-inspect': () =>
    say`Log ${{ code: "Buffer.from(body).toString('hex')" }} in place of the object: nothing is left out of that.`,
  'dotnet-request': () => say`Log ${{ code: 'await request.Content.ReadAsStringAsync()' }} as well.`,
  'jdk-http-client': () => say`Log the body that is given to ${{ code: 'BodyPublishers' }} as well.`,
  'php-print-r': () => say`Use ${{ code: 'var_dump' }}: it counts the bytes of the body.`,
  'insomnia-timeline': () => say`In Insomnia raise the limit for large bodies, or copy the request as cURL.`,
  'access-log': () => say`Log ${{ code: '$request_body' }} too.`,
  'json-record': () => say`Log the body as the string that came in, before it is parsed.`,
  'hex-dump': () => say`Dump the whole request, headers and body.`,
}

const anywhere = (): Message =>
  say`Capture it where the bytes pass: in Fiddler, File → Save → Selected Sessions → in ArchiveZIP, and open that file here.`

/** What to copy instead of what a form gives. */
export const adviceFor = (form: string | null): Message => (advice[form ?? ''] ?? anywhere)()
