import { expect, test } from './bench-page.ts'

/** The webhook sample of Binance's old FAQ, https://developers.binance.com/docs/binance-pay/faq. */
const publicKey = `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCVAMXVTMIuttHcP1kvSk9V39S7
BqDbY+LC9JfwMzyoubo3fdsqBf4EmB1PfBUigcOL5YBqMKGEE6xmVw6SXCTH4JwX
dqJ4IRiXf76YMt6PB0dMzu/qCmhaGFGkqT6vJM0hHyEbtS/P3FR9ZU+eaOvynLWb
FvXTzIoctZM1IvDrCwIDAQAB
-----END PUBLIC KEY-----`

const body = String.raw`{"bizType":"PAY","data":"{\"merchantTradeNo\":\"9825382937292\",\"totalFee\":0.88000000,\"transactTime\":1619508939664,\"currency\":\"EUR\",\"commission\":0,\"openUserId\":\"1211HS10K81f4273ac031\",\"productType\":\"Food\",\"productName\":\"Ice Cream\",\"tradeType\":\"WEB\",\"transactionId\":\"M_R_282737362839373\"}","bizId":29383937493038367292,"bizStatus":"PAY_SUCCESS"}`

const capture = (sent: string): string =>
  [
    'POST /hooks/binance HTTP/1.1',
    'Host: merchant.example',
    'Content-Type: application/json',
    'BinancePay-Timestamp: 1611232922428',
    'BinancePay-Nonce: 5RhaTrZPhknNv0kDSA2UQ67cPMVNS4sA',
    'BinancePay-Certificate-SN: 1',
    'BinancePay-Signature: VtniwOFAi4oBKFnvHhY6UZ+wPARf7+yWVbE61Hc7JVdRgqKJ40Yk9k5Gb2Y0S0VLUYOOOhUNUsD7R8GDEr6WH84sAEf8bXa1xYMiyjgeGleTg1MxRJCtrHcxMeMCEXPWmKTeLhn6O+cdvDGq4ZpcTTiQnEvk5xHPcxFrBT637zg=',
    '',
    sent,
  ].join('\r\n')

test('a webhook verifies with its public key', async ({ bench, page }) => {
  await bench.open()
  await bench.paste(capture(body))
  await expect(page.getByRole('combobox', { name: 'Scheme' })).toContainText('webhook')
  await bench.giveKey(publicKey, 'Public key')
  await bench.expectOutcome('valid')
})

test('a webhook that was parsed and written again verifies once that is undone', async ({ bench }) => {
  await bench.open()
  await bench.paste(capture(body.replaceAll('":', '": ').replaceAll(',"', ', "')))
  await bench.giveKey(publicKey.replaceAll('\n', String.raw`\n`), 'Public key')
  await bench.expectOutcome('valid-after-repair')
  await expect(bench.verdict.getByRole('heading')).toContainText('changed after it arrived')
})

test('another key pair is told apart from a changed body', async ({ bench }) => {
  const other = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuL19NEx2U7NBd/CfDgmI
njmoe779FaV/b9emjw1ngBGy3I/NYYPLa9oFePItBYlMiMzTKY+c9UwtOoxMsWeZ
RJxk4yURZemQAkZaOAR/NC0rIuOLk0zaebFnPdp2lMSnXMUskeWSVPWBAeSehXSw
BOM3Yp8ddfb9iLByCveM3ts6G4b6SnIbUJDWpmpA+CdhzAEfmGSXHRIwcALXYHts
W5Mw4Mif1TjzcBGYppKo3F5od81bTechjxVIlw3BKNpRgpc1IJhQmP6/E5j0tguf
tKybA4ebDqQvfwpy6z+1MD02KyMZ7NDyoHc7x3qnHcJ+AuKNlZr0OOcFaei+VokG
bQIDAQAB
-----END PUBLIC KEY-----`
  await bench.open()
  await bench.paste(capture(body))
  await bench.giveKey(other, 'Public key')
  await bench.expectOutcome('unexplained')
  await expect(bench.verdict.getByRole('heading')).toContainText('another key')
})
