import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'

/** Programs that do everything right, with what else real ones do: order numbers of the clock, logs, expiry, webhooks, headers in maps. */
export const rightPrograms: readonly (readonly [language: ProgramLanguage, code: string])[] = [
  [
    'C#',
    `using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

public class BinancePayClient
{
    private readonly HttpClient _http;
    private readonly string _apiKey;
    private readonly string _secret;

    // Environment.NewLine would be CR LF on Windows, so "\\n" is written here
    public async Task<string> CreateOrder(Order order)
    {
        order.MerchantTradeNo = Guid.NewGuid().ToString();
        order.OrderExpireTime = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds();
        string json = JsonSerializer.Serialize(order);
        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString();
        string nonce = Guid.NewGuid().ToString("N");
        string payload = $"{timestamp}\\n{nonce}\\n{json}\\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/binancepay/openapi/v3/order");
        request.Headers.Add("BinancePay-Timestamp", timestamp);
        request.Headers.Add("BinancePay-Nonce", nonce);
        request.Headers.Add("BinancePay-Certificate-SN", _apiKey);
        request.Headers.Add("BinancePay-Signature", Sign(payload, _secret));
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Sign(string message, string secret)
    {
        using var hmac = new HMACSHA512(Encoding.UTF8.GetBytes(secret));
        byte[] hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(message));
        string hex = BitConverter.ToString(hash);
        return hex.Replace("-", "").ToUpperInvariant();
    }
}`,
  ],
  [
    'C#',
    `public static string CreateSignature(string message, string secret)
{
    byte[] keyBytes = Encoding.ASCII.GetBytes(secret);
    using (HMACSHA512 hmac = new HMACSHA512(keyBytes))
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(message)));
}
string payload = timestamp + "\\n" + nonce + "\\n" + body + "\\n";`,
  ],
  [
    'PHP',
    `<?php
function createOrder(array $order, string $apiKey, string $secret): array
{
    $order['merchantTradeNo'] = 'T' . time();
    $body = json_encode($order);
    if ($body === false) {
        error_log('no JSON: ' . json_last_error_msg() . PHP_EOL);
    }
    $chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    $nonce = '';
    for ($i = 0; $i < 32; $i++) $nonce .= $chars[random_int(0, strlen($chars) - 1)];
    $timestamp = round(microtime(true) * 1000);
    $payload = $timestamp . "\\n" . $nonce . "\\n" . $body . "\\n";
    $signature = strtoupper(hash_hmac('sha512', $payload, $secret));
    $ch = curl_init('https://bpay.binanceapi.com/binancepay/openapi/v3/order');
    curl_setopt($ch, CURLOPT_POSTFIELDS, $body);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, [
        'Content-Type: application/json',
        "BinancePay-Timestamp: $timestamp",
        "BinancePay-Nonce: $nonce",
        "BinancePay-Certificate-SN: $apiKey",
        "BinancePay-Signature: $signature",
    ]);
    $answer = json_decode(curl_exec($ch), true);
    echo json_encode($answer, JSON_PRETTY_PRINT) . PHP_EOL;
    return $answer;
}`,
  ],
  [
    'PHP',
    `$payload = "$timestamp\\n$nonce\\n$body\\n";
$signature = strtoupper(hash_hmac('sha512', $payload, $this->secretKey));
$response = $client->post('/order', ['body' => $body, 'headers' => ['BinancePay-Signature' => $signature]]);`,
  ],
  [
    'Java',
    `import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class PayClient {
    public String createOrder(Map<String, Object> order) throws Exception {
        order.put("merchantTradeNo", UUID.randomUUID().toString());
        String body = new Gson().toJson(order);
        String timestamp = String.valueOf(System.currentTimeMillis());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String payload = timestamp + "\\n" + nonce + "\\n" + body + "\\n";
        Map<String, String> headers = new HashMap<>();
        headers.put("BinancePay-Timestamp", timestamp);
        headers.put("BinancePay-Signature", sign(payload, secret));
        RequestBody content = RequestBody.create(body, MediaType.parse("application/json"));
        return http.newCall(new Request.Builder().url(url).headers(Headers.of(headers)).post(content).build()).execute().body().string();
    }

    private static String sign(String payload, String secretKey) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(secretKey.getBytes(), "HmacSHA512"));
        byte[] bytes = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            String digits = Integer.toHexString(b & 0xff);
            if (digits.length() == 1) hex.append('0');
            hex.append(digits);
        }
        return hex.toString().toUpperCase();
    }
}`,
  ],
  [
    'Java',
    `private fun sign(timestamp: Long, nonce: String, body: String): String {
    val payload = "$timestamp\\n$nonce\\n$body\\n"
    val mac = Mac.getInstance("HmacSHA512")
    mac.init(SecretKeySpec(secret.toByteArray(), "HmacSHA512"))
    return mac.doFinal(payload.toByteArray()).joinToString("") { "%02X".format(it) }
}`,
  ],
  [
    'Python',
    `import hashlib
import hmac
import json
import logging
import time
import uuid

import requests


class BinancePay:
    """Signs with timestamp, nonce and body.

    Don't use os.linesep here.
    """

    def create_order(self, order):
        order["merchantTradeNo"] = str(uuid.uuid4())
        order["orderExpireTime"] = int(time.time() * 1000) + 3_600_000
        body = json.dumps(order)
        timestamp = int(time.time() * 1000)
        nonce = uuid.uuid4().hex
        payload = f"{timestamp}\\n{nonce}\\n{body}\\n"
        signature = hmac.new(
            self.secret.encode("utf-8"),
            payload.encode("utf-8"),
            hashlib.sha512,
        ).hexdigest().upper()
        headers = {
            "Content-Type": "application/json",
            "BinancePay-Timestamp": str(timestamp),
            "BinancePay-Nonce": nonce,
            "BinancePay-Certificate-SN": self.api_key,
            "BinancePay-Signature": signature,
        }
        response = requests.post(self.url, headers=headers, data=body.encode("utf-8"))
        logging.info(json.dumps(response.json(), indent=2))
        return response.json()

    def query_order(self, query):
        body = json.dumps(query)
        timestamp = int(time.time() * 1000)
        payload = str(timestamp) + "\\n" + nonce + "\\n" + body + "\\n"
        return requests.post(self.url, data=body, headers=self.headers(timestamp, payload))`,
  ],
  [
    'Python',
    `def sign(ts, nonce, body, secret):
    payload = "\\n".join([ts, nonce, body, ""])
    return hmac.new(secret.encode(), payload.encode(), hashlib.sha512).hexdigest().upper()`,
  ],
  [
    'JavaScript',
    `const crypto = require('crypto')
const axios = require('axios')

const apiKey = process.env.BINANCE_PAY_KEY
const apiSecret = process.env.BINANCE_PAY_SECRET
const privateKey = process.env.PRIVATE_KEY.replace(/\\\\n/g, '\\n')

function sign(timestamp, nonce, body) {
  const payload = \`\${timestamp}\\n\${nonce}\\n\${body}\\n\`
  return crypto.createHmac('sha512', apiSecret).update(payload).digest('hex').toUpperCase()
}

async function createOrder(order) {
  order.merchantTradeNo = Date.now().toString()
  order.orderExpireTime = Date.now() + 3600000
  const body = JSON.stringify(order)
  const timestamp = Date.now()
  const nonce = crypto.randomBytes(16).toString('hex')
  console.log(JSON.stringify(order, null, 2))
  const response = await axios.post('https://bpay.binanceapi.com/binancepay/openapi/v3/order', body, {
    headers: {
      'BinancePay-Timestamp': timestamp,
      'BinancePay-Nonce': nonce,
      'BinancePay-Certificate-SN': apiKey,
      'BinancePay-Signature': sign(timestamp, nonce, body),
    },
  })
  return response.data
}

async function queryOrder(query) {
  const timestamp = Date.now()
  const nonce = crypto.randomBytes(16).toString('hex')
  const body = JSON.stringify(query)
  return fetch(url, { method: 'POST', body, headers: headersOf(timestamp, nonce, sign(timestamp, nonce, body)) })
}

function verifyWebhook(headers, rawBody, publicKey) {
  const payload = headers['binancepay-timestamp'] + '\\n' + headers['binancepay-nonce'] + '\\n' + rawBody + '\\n'
  return crypto.createVerify('RSA-SHA256').update(payload).verify(publicKey, headers['binancepay-signature'], 'base64')
}`,
  ],
  [
    'JavaScript',
    `export async function sign(payload: string, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-512' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(payload))
  return [...new Uint8Array(mac)].map((b) => b.toString(16).padStart(2, '0')).join('').toUpperCase()
}
const payload = [timestamp, nonce, body, ''].join('\\n')`,
  ],
  [
    'Go',
    `package pay

import (
	"crypto/hmac"
	"crypto/sha512"
)

func (c *Client) sign(timestamp, nonce string, body []byte) string {
	payload := timestamp + "\\n" + nonce + "\\n" + string(body) + "\\n"
	mac := hmac.New(sha512.New, []byte(c.secretKey))
	mac.Write([]byte(payload))
	return strings.ToUpper(hex.EncodeToString(mac.Sum(nil)))
}

func (c *Client) CreateOrder(order *Order) (*Answer, error) {
	order.MerchantTradeNo = strconv.FormatInt(time.Now().UnixNano(), 10)
	body, err := json.Marshal(order)
	if err != nil {
		return nil, err
	}
	timestamp := strconv.FormatInt(time.Now().UnixMilli(), 10)
	nonce := strings.ReplaceAll(uuid.NewString(), "-", "")
	req, err := http.NewRequest(http.MethodPost, c.url, bytes.NewReader(body))
	req.Header.Set("BinancePay-Timestamp", timestamp)
	req.Header.Set("BinancePay-Signature", c.sign(timestamp, nonce, body))
	return c.do(req)
}

func (c *Client) nonce() string {
	b := make([]byte, 16)
	rand.Read(b)
	return hex.EncodeToString(b)
}`,
  ],
  [
    'Go',
    `func sign(ts int64, nonce, body, secret string) string {
	message := fmt.Sprintf("%d\\n%s\\n%s\\n", ts, nonce, body)
	h := hmac.New(sha512.New, []byte(secret))
	h.Write([]byte(message))
	return fmt.Sprintf("%X", h.Sum(nil))
}
ts := time.Now().UnixNano() / int64(time.Millisecond)`,
  ],
  [
    'Ruby',
    `require 'openssl'
require 'securerandom'

class BinancePay
  def create_order(order)
    order[:merchantTradeNo] = SecureRandom.uuid
    body = order.to_json
    timestamp = (Time.now.to_f * 1000).to_i.to_s
    nonce = SecureRandom.hex(16)
    payload = "#{timestamp}\\n#{nonce}\\n#{body}\\n"
    request = Net::HTTP::Post.new(uri)
    request['BinancePay-Timestamp'] = timestamp
    request['BinancePay-Nonce'] = nonce
    request['BinancePay-Signature'] = sign(payload)
    request.body = body
    http.request(request)
  end

  def sign(payload)
    OpenSSL::HMAC.hexdigest('SHA512', @secret_key, payload).upcase
  end
end`,
  ],
  [
    'Ruby',
    `payload = [timestamp, nonce, body, ''].join("\\n")
signature = OpenSSL::HMAC.hexdigest(OpenSSL::Digest.new('sha512'), secret, payload).upcase`,
  ],
]
