import type { Program } from './program.ts'

export const csharp: Program = {
  runsOn: '.NET 8',
  comment: '//',
  request: [
    { code: 'using System.Security.Cryptography;' },
    { code: 'using System.Text;' },
    { code: 'using System.Text.Json;' },
    { code: '' },
    {
      code: 'static HttpRequestMessage Signed(string url, object order, string certificateNumber, string secret)',
    },
    { code: '{' },
    { code: '    string body = JsonSerializer.Serialize(order);', comment: 'body', steps: ['body'] },
    {
      code: '    string timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString();',
      comment: 'timestamp',
      steps: ['timestamp'],
    },
    {
      code: '    string nonce = RandomNumberGenerator.GetHexString(32);',
      comment: 'nonce',
      steps: ['nonce'],
    },
    {
      code: String.raw`    string text = timestamp + "\n" + nonce + "\n" + body + "\n";`,
      comment: 'text',
      steps: ['text'],
    },
    { code: '' },
    {
      code: '    using var mac = new HMACSHA512(Encoding.UTF8.GetBytes(secret.Trim()));',
      comment: 'key',
      steps: ['key', 'algorithm'],
    },
    {
      code: '    byte[] hash = mac.ComputeHash(Encoding.UTF8.GetBytes(text));',
      comment: 'bytes',
      steps: ['bytes'],
    },
    { code: '    string signature = Convert.ToHexString(hash);', comment: 'hex', steps: ['hex'] },
    { code: '' },
    { code: '    var request = new HttpRequestMessage(HttpMethod.Post, url);' },
    { code: '    request.Headers.Add("BinancePay-Timestamp", timestamp);' },
    { code: '    request.Headers.Add("BinancePay-Nonce", nonce);' },
    { code: '    request.Headers.Add("BinancePay-Certificate-SN", certificateNumber);' },
    { code: '    request.Headers.Add("BinancePay-Signature", signature);' },
    {
      code: '    request.Content = new StringContent(body, new UTF8Encoding(false), "application/json");',
      comment: 'send',
      steps: ['send'],
    },
    { code: '    return request;' },
    { code: '}' },
  ],
  webhook: [
    { code: 'using System.Security.Cryptography;' },
    { code: 'using System.Text;' },
    { code: '' },
    { code: 'static async Task<bool> IsGenuine(HttpRequest request, string publicKey)' },
    { code: '{' },
    { code: '    using var body = new MemoryStream();' },
    { code: '    await request.Body.CopyToAsync(body);', comment: 'rawBody', steps: ['body', 'send'] },
    {
      code: '    string timestamp = request.Headers["BinancePay-Timestamp"].ToString();',
      steps: ['timestamp'],
    },
    { code: '    string nonce = request.Headers["BinancePay-Nonce"].ToString();', steps: ['nonce'] },
    {
      code: String.raw`    byte[] head = Encoding.UTF8.GetBytes(timestamp + "\n" + nonce + "\n");`,
      steps: ['bytes'],
    },
    {
      code: String.raw`    byte[] text = [.. head, .. body.ToArray(), (byte)'\n'];`,
      comment: 'text',
      steps: ['text'],
    },
    { code: '' },
    { code: '    using RSA rsa = RSA.Create();' },
    { code: '    rsa.ImportFromPem(publicKey);', steps: ['key'] },
    {
      code: '    byte[] signature = Convert.FromBase64String(request.Headers["BinancePay-Signature"].ToString());',
      steps: ['hex'],
    },
    {
      code: '    return rsa.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);',
      comment: 'verify',
      steps: ['algorithm'],
    },
    { code: '}' },
  ],
}
