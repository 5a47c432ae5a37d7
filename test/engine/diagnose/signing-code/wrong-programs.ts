import type { ProgramLanguage } from '#engine/diagnose/program-language.ts'

/** Programs that do nearly everything wrong, a line or two for each tell-tale. */
export const wrongPrograms: Readonly<Record<ProgramLanguage, string>> = {
  'C#': `public static async Task<string> Send(string url, object order, string apiKey, string secret)
{
    var json = JsonConvert.SerializeObject(order, Formatting.Indented);
    var payload = GetTimestamp() + Environment.NewLine + GenerateNonce() + " \\n" + json;
    using var hmac = new HMACSHA512(Encoding.Unicode.GetBytes(apiKey));
    var hash = hmac.ComputeHash(Encoding.Default.GetBytes(payload));
    var signature = BitConverter.ToString(hash).ToLower();
    client.DefaultRequestHeaders.Add("BinancePay-Timestamp", GetTimestamp());
    client.DefaultRequestHeaders.Add("BinancePay-Nonce", GenerateNonce());
    var secretBytes = Convert.FromBase64String(secret);
    var text = Encoding.UTF8.GetString(hash);
    var twice = Convert.ToHexString(Encoding.UTF8.GetBytes(signature));
    var content = new StringContent(payload, Encoding.UTF8, "application/json");
    var other = await client.PostAsJsonAsync(url, json);
    var key = File.ReadAllText("secret.txt");
}
public static string GetTimestamp()
{
    return DateTimeOffset.Now.ToUnixTimeSeconds().ToString();
}
public static string GenerateNonce()
{
    return Guid.NewGuid().ToString();
}
var writer = new StreamWriter(stream, Encoding.UTF8);
var lineEnd = "\\r\\n";`,
  PHP: `<?php
$body = json_encode($order);
ksort($order);
$payload = time() . '\\n' . uniqid() . PHP_EOL . trim($body);
$sig = base64_encode(hash_hmac('sha256', $secret, $payload, true));
$other = hash('sha512', $payload . $secret);
$hex = bin2hex(hash_hmac('sha512', $payload, hex2bin($secret)));
$text = <<<EOT
$timestamp
$nonce
$body
EOT;
curl_setopt($ch, CURLOPT_POSTFIELDS, $payload);
curl_setopt($ch, CURLOPT_HTTPHEADER, ["BinancePay-Timestamp: " . time(), "BinancePay-Nonce: " . uniqid()]);
$client->post('/order', ['json' => $order]);
$secret = file_get_contents('/etc/secret');
$query = http_build_query($order);
$ts = microtime(true) * 1000;`,
  Python: `import hmac, hashlib, json, time, uuid, requests
def sign(body):
    ts = str(time.time() * 1000)
    nonce = str(uuid.uuid4())
    payload = f"{ts}\\n{nonce}\\n{str(body)}"
    compact = json.dumps(body, separators=(",", ":"))
    sig = hmac.new(payload.encode("latin-1"), secret.encode(), hashlib.sha512).hexdigest()
    hexed = "".join(hex(b)[2:] for b in sig)
    again = hmac.new(secret.encode(), payload.strip().encode('ascii'), hashlib.sha512).digest()
    key = base64.b64decode(secret)
    headers = {"BinancePay-Timestamp": str(int(time.time()))}
    requests.post(url, json=json.dumps(body))
    return requests.post(url, json=body)`,
  Java: `import javax.crypto.Mac;
class A {
  String sign(Map<String, Object> order) {
    String body = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(order));
    String payload = System.currentTimeMillis() / 1000 + "\\n" + UUID.randomUUID().toString() + "\\n" + body;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(payload.getBytes(), "HmacSHA256"));
    String s = new String(mac.doFinal(payload.getBytes("GBK")));
    for (byte b : bytes) hex.append(Integer.toHexString(b));
    MessageDigest md = MessageDigest.getInstance("SHA-512");
    String e = Base64.getEncoder().encodeToString(hash);
    request.header("BinancePay-Timestamp", String.valueOf(System.currentTimeMillis()));
    String p = payload.toByteArray().toString();
  }
}`,
  JavaScript: `const crypto = require('crypto')
const body = JSON.stringify(order, null, 2)
const payload = \`\${Math.floor(Date.now() / 1000)}\\\\n\${crypto.randomUUID()}\\n\${body}\`
const text = \`\${timestamp}
\${nonce}
\${body}\`
const sig = crypto.createHmac('sha512', payload).update(secret, 'binary').digest('hex')
const sig2 = CryptoJS.HmacSHA256(secretKey, message).toString(CryptoJS.enc.Base64)
const h = crypto.createHash('sha512').update(payload + secret).digest('hex')
const k = Buffer.from(secret, 'hex')
axios.post(url, order, { headers: { 'BinancePay-Timestamp': Date.now(), 'BinancePay-Nonce': crypto.randomUUID() } })
axios.post(url, JSON.stringify(body))
fetch(url, { method: 'POST', body: payload })
const enc = encodeURIComponent(payload)`,
  Go: `package main
func sign(order Order) {
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(order)
	ts := time.Now().Unix()
	payload := fmt.Sprintf("%d\\n%s\\n%s", ts, uuid.New().String(), buf.String())
	key, _ := hex.DecodeString(secret)
	mac := hmac.New(sha256.New, []byte(payload))
	sum := sha512.Sum512([]byte(payload))
	sig := hex.EncodeToString([]byte(signature))
	req.Header.Set("BinancePay-Timestamp", fmt.Sprint(time.Now().Unix()))
	b, _ := json.MarshalIndent(order, "", "  ")
	raw := string(mac.Sum(nil))
	http.NewRequest("POST", url, strings.NewReader(payload))
	secret, _ := os.ReadFile("secret.txt")
}`,
  Ruby: `require 'openssl'
def sign(order)
  payload = "#{Time.now.to_i}\\n#{SecureRandom.uuid}\\n#{order.to_s}"
  sig = OpenSSL::HMAC.hexdigest('SHA256', payload, secret)
  d = Digest::SHA512.hexdigest(payload + secret)
  b = Base64.strict_encode64(sig)
  k = [secret].pack('H*')
  headers['BinancePay-Timestamp'] = Time.now.to_i.to_s
  request.body = payload
  x = timestamp + '\\n' + nonce
  key = File.read('secret.txt')
end`,
}
