import type { Account, ToldCause } from '#engine/diagnose/account.ts'
import type { Outcome } from '#engine/diagnose/outcome.ts'
import { claimedCauses } from './claimed-causes.ts'
import { listed, numbered } from './numbered.ts'
import type { Claimed, ReplyWords } from './reply-words.ts'
import { mistakesInChinese, repairsInChinese, wordsOf } from './zh/causes.ts'
import { numbersOf } from './zh/numbers.ts'
import { isPublic, situations } from './zh/situations.ts'

/** What stands before the causes; of an outcome without any, its situation says all. */
const leads: Readonly<Record<Outcome, string>> = {
  valid: '签名正确',
  'valid-after-repair': '签名正确，只是粘贴的内容被改动过',
  explained: '原因已经证实',
  likely: '很可能的原因（尚未证实）',
  unexplained: '签名不一致',
  incomplete: '没有校验签名',
}

const changedAfterwards = '签名正确，只是请求体在收到之后被改动过'
const verifyRaw = '用收到的原始请求体验签，不要先经过框架或 JSON 解析。'

const isChangedAfterwards = ({ outcome, causes }: Account): boolean =>
  outcome === 'valid-after-repair' && causes.some(({ side }) => side === 'verifier')

/** Each cause, one that is only likely beside proved ones marked as such; then the numbers; then what to do, each thing once. */
function toldCauses(account: Account): readonly string[] {
  const { outcome, causes } = account
  const lead = isChangedAfterwards(account) ? changedAfterwards : leads[outcome]
  const said = causes.map((cause) => sentenceOf(cause, outcome))
  const fixes = isChangedAfterwards(account)
    ? [verifyRaw]
    : [...new Set(causes.map((cause) => wordsOf(cause).fix))]
  const numbers = numbersOf(account)
  return said.length === 1
    ? [`${lead}：${said.join('')}${numbers}`, `修正：${fixes.join('')}`]
    : [
        `${lead}，共 ${said.length} 项：\n${numbered(said)}`,
        ...(numbers === '' ? [] : [numbers]),
        fixes.length === 1 ? `修正：${fixes.join('')}` : `修正：\n${numbered(fixes)}`,
      ]
}

const sentenceOf = (cause: ToldCause, outcome: Outcome): string =>
  cause.isLikely && outcome !== 'likely'
    ? `很可能（尚未证实）：${wordsOf(cause).cause}`
    : wordsOf(cause).cause

const causesOf = (claim: Claimed): ReturnType<ReplyWords['causesOf']> =>
  claimedCauses(claim, mistakesInChinese, repairsInChinese)

/** What stands before the causes of a claim; alone where this page knows none of them. */
const claims: Partial<Readonly<Record<Outcome, string>>> = {
  'valid-after-repair': '您的页面已经证实：签名正确，只是显示的内容在签名之后被改动过',
  explained: '您的页面已经证实了原因',
}

const proveBySecret =
  '密钥可以证实或排除这一判断，但请不要把密钥发给我们：请打开调试链接，填入密钥（只保留在您的浏览器中），再把页面显示的结论发给我们。'
const proveByPublicKey =
  '公钥可以证实或排除这一判断：请打开调试链接，填入服务商的公钥，再把页面显示的结论发给我们。'

/** The reply in Simplified Chinese. Of a secret it has nothing to say: an account holds none. */
export const inChinese: ReplyWords = {
  hello: '您好：',
  told: (account) => {
    if (account.situation === null) return toldCauses(account)
    const { said, fix } = situations[account.situation]
    const next = fix(account)
    return [said(account), ...(next === null ? [] : [`下一步：${next}`])]
  },
  causesOf,
  claimed: (claim) => {
    const lead = claims[claim.outcome]
    if (lead === undefined)
      return ['您的页面已经证实：签名正确。', '修正：签名无需修改，请核对证书编号，再检查时钟、账户和环境。']
    const causes = causesOf(claim)
    return causes.length === 0
      ? [`${lead}。`]
      : [
          listed(
            `${lead}：`,
            causes.map(({ cause }) => cause),
            '',
          ),
          listed('修正：', [...new Set(causes.map(({ fix }) => fix))], ''),
        ]
  },
  seenToo: (evidence) => `仅从抓包看，结论相同。${evidence}`,
  unchecked: (account) =>
    isPublic(account)
      ? '以上是您的页面给出的结论。链接里没有公钥，所以我们这边还没有核实；请把证书编号或公钥发给我们。'
      : '以上是您的页面给出的结论。链接里没有密钥，所以我们这边无法核实，也请不要把密钥发给我们。请在分享时勾选“Re-keyed reproduction”再发一次链接，这样不用您的密钥也能看到同样的结论。',
  sure: (account) =>
    (account.outcome !== 'likely' && account.outcome !== 'incomplete') ||
    !account.isCheckable ||
    (account.situation !== null && !situations[account.situation].wantsKey)
      ? null
      : isPublic(account)
        ? proveByPublicKey
        : proveBySecret,
}
