import type { Account } from '#engine/diagnose/account.ts'
import type { Situation } from '#engine/diagnose/telling/verdict.ts'
import { schemeById } from '#engine/scheme/schemes.ts'

/** A verdict without a cause: what can be said or what is missing, what to do, and whether a key would prove more. */
interface SituationWords {
  readonly said: (account: Account) => string
  readonly fix: (account: Account) => string | null
  readonly wantsKey: boolean
}

/** Whether the signature is checked with the provider's public key. */
export const isPublic = ({ schemeId }: Account): boolean =>
  schemeById(schemeId ?? '')?.key.kind === 'public-key'

const hasErrors = ({ findings }: Account): boolean => findings.some(({ severity }) => severity === 'error')

const tried = ({ ruledOut }: Account): string => `已计算并排除 ${ruledOut.toLocaleString('zh-CN')} 种可能`

/** What Content-Length says beside what is there; empty where either is not known. */
function missing({ headers, parts }: Account): string {
  const field = headers.find(({ name, value }) => name.toLowerCase() === 'content-length' && value !== null)
  const announced = Number(field?.value ?? Number.NaN)
  const shown = parts.find(({ role }) => role === 'body')?.octets.length
  return shown === undefined || !(announced > shown)
    ? ''
    : `Content-Length 为 ${announced}，实际只有 ${shown} 字节请求体，缺少 ${announced - shown} 字节。`
}

/** The headers that the signature needs and the capture lacks. */
function lacking({ schemeId, headers }: Account): string {
  const scheme = schemeById(schemeId ?? '')
  const present = new Set(headers.filter(({ value }) => value !== null).map(({ name }) => name.toLowerCase()))
  return [
    ...(scheme?.base ?? []).flatMap((part) => ('field' in part ? [part.field] : [])),
    scheme?.signature.field,
  ]
    .filter((name) => name !== undefined && !present.has(name.toLowerCase()))
    .join('、')
}

const always = (text: string) => (): string => text
const nothing = (): null => null

const wholeRequest = always('请在 Fiddler 中选择 File → Save → Request → Entire Request，再打开保存的文件。')

export const situations: Readonly<Record<Situation, SituationWords>> = {
  valid: {
    said: (account) => {
      const signed = account.signed?.length ?? 0
      const algorithm = schemeById(account.schemeId ?? '')?.algorithm ?? ''
      return isPublic(account)
        ? `签名正确：用该公钥对这 ${signed} 字节验签通过，传输过程中没有改动。`
        : `签名正确：对这 ${signed} 字节计算的 ${algorithm} 与请求头一致。若仍返回 400002，说明密钥与证书编号不是同一对。`
    },
    fix: (account) =>
      isPublic(account)
        ? null
        : hasErrors(account)
          ? '签名没有问题，请先修正其他检查发现的错误，再重新签名。'
          : '请在商户后台核对证书编号，再检查时钟、账户和环境。',
    wantsKey: false,
  },
  unsupported: {
    said: always(
      '这不是 Binance Pay 的请求：没有 BinancePay-Timestamp、BinancePay-Nonce 和 BinancePay-Signature 请求头。',
    ),
    fix: always('请提供带有全部请求头的请求；如果请求头改过名称，请在页面上选择签名方案。'),
    wantsKey: false,
  },
  'fields-missing': {
    said: (account) => `缺少计算签名所需的请求头：${lacking(account)}，因此无法校验签名。`,
    fix: always('请提供带有全部请求头的请求。'),
    wantsKey: false,
  },
  'faq-example': {
    said: always(
      '这是 Binance 官方 FAQ 中的示例，而 FAQ 有误：其公布的签名对应的请求体使用 BUSD，页面现在却写成 USDT。',
    ),
    fix: always('请勿用它判断代码对错。'),
    wantsKey: false,
  },
  'body-only': {
    said: always('这里只有请求体，没有请求头；签名、时间戳和 nonce 都在请求头里。'),
    fix: always('请连同请求头一起粘贴整个请求。'),
    wantsKey: false,
  },
  'body-not-shown': {
    said: always('抓包里没有请求体：这种形式只显示请求头，而签名包含请求体，因此还无法校验。'),
    fix: wholeRequest,
    wantsKey: false,
  },
  cut: {
    said: (account) => `抓包内容不完整。${missing(account)}`,
    fix: wholeRequest,
    wantsKey: false,
  },
  'another-key': {
    said: always(
      '签名由另一对密钥生成，或者已经损坏：用该公钥解开后，没有这把密钥的签名应有的填充，与请求体无关。',
    ),
    fix: always('请使用 BinancePay-Certificate-SN 所指的公钥，并重新查询证书。'),
    wantsKey: false,
  },
  'signature-length': {
    said: always('签名的长度与该公钥不符：签名被截断，或由另一把密钥生成。'),
    fix: always('请核对请求头是否与收到的一致，公钥是否为证书编号所指的那一把。'),
    wantsKey: false,
  },
  'other-hash': {
    said: always('密钥正确，但签名使用了其他哈希算法，规则要求 SHA-256。'),
    fix: always('改用 SHA-256（SHA256withRSA）。'),
    wantsKey: false,
  },
  'signature-unreadable': {
    said: always('请求头中没有可以校验的签名：内容为空，或者无法解码成签名。'),
    fix: always('请提供发送时的原始请求，并带上完整的签名。'),
    wantsKey: false,
  },
  'other-bytes': {
    said: (account) =>
      `公钥正确，但签名用的不是这些字节：与抓包中的时间戳、nonce 和请求体不符，${tried(account)}。还缺少收到时的原始请求体。`,
    fix: always('请保存收到的原始请求体（在框架或 JSON 解析之前），再用它校验。'),
    wantsKey: false,
  },
  unexplained: {
    said: (account) =>
      `签名不一致，已知错误均不符合，${tried(account)}。可能是密钥不对，也可能是签名用的内容不在本次抓包中，仅凭本次抓包无法区分。还缺少程序实际签名的字符串。`,
    fix: always('请打印实际签名的字符串，粘贴到页面的“String to sign”中进行比对。'),
    wantsKey: false,
  },
  'unexplained-cut': {
    said: (account) =>
      `签名不一致，而且请求体缺少一部分，因此既不能证实也不能解释。${missing(account)}其余的${tried(account)}。`,
    fix: wholeRequest,
    wantsKey: false,
  },
  'key-unusable': {
    said: (account) => `${keyOf(account)}无法使用，因此没有校验签名。`,
    fix: (account) => `请重新填入${keyOf(account)}，抓包内容保持不变。`,
    wantsKey: true,
  },
  'signed-value-hidden': {
    said: (account) =>
      `参与签名的内容中有被隐藏的值，因此无法校验签名：即使密钥正确，算出的签名也会不同。${
        hasErrors(account) ? '不用密钥也能看出的问题已列在页面的检查结果中。' : '仅从抓包本身看不出错误。'
      }`,
    fix: always(
      '请重新分享不隐藏请求体的链接，或勾选“Re-keyed reproduction”后分享，或把页面上的结论发给我们。',
    ),
    wantsKey: false,
  },
  'key-missing': {
    said: (account) =>
      `还缺少${keyOf(account)}，因此没有校验签名。${
        hasErrors(account) ? '不用它也能看出的问题已列在页面的检查结果中。' : '仅从抓包本身看不出错误。'
      }`,
    fix: nothing,
    wantsKey: true,
  },
}

const keyOf = (account: Account): string => (isPublic(account) ? '公钥' : '密钥')
