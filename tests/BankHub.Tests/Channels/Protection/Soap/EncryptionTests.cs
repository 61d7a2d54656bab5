using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection.Soap;
using BankHub.Channels.Protection.Soap.Signing;
using static BankHub.Tests.Channels.Protection.Soap.Answers;
using static BankHub.Tests.Channels.Protection.Soap.Certificates;

namespace BankHub.Tests.Channels.Protection.Soap;

public sealed class EncryptionTests
{
    private static readonly SigningIdentity Ours = Issued;

    private static readonly SecurityTerms Terms = new() { DecryptWith = [(RSA)Stranger.Key, (RSA)Ours.Key], RequireEncryption = true };

    [Fact]
    public void What_is_encrypted_is_read_and_believed()
    {
        var message = Encrypted();
        Assert.DoesNotContain("10.00", message, StringComparison.Ordinal);

        var verdict = Verify(message, terms: Terms);

        Assert.Equal("", Rule(verdict));
        Assert.Contains("<amount>10.00</amount>", Encoding.UTF8.GetString(verdict.Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aes256-gcm", "aes128-gcm", "wss-decryption")]
    [InlineData("http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "wss-encryption")]
    [InlineData("rsa-oaep-mgf1p", "rsa-1_5", "wss-encryption")]
    [InlineData("<xenc:DataReference URI=\"#", "<xenc:DataReference URI=\"#x", "wss-encryption")]
    public void Other_algorithms_and_forms_are_refused(string part, string changed, string rule) =>
        Assert.Equal(rule, Rule(Verify(Encrypted().Replace(part, changed), terms: Terms)));

    [Fact]
    public void A_changed_text_another_key_and_a_plain_body_are_refused()
    {
        var changed = Change(Encrypted(), document =>
        {
            var value = document.GetElementsByTagName("xenc:CipherValue")[1]!;
            var bytes = Convert.FromBase64String(value.InnerText);
            bytes[20] ^= 1;
            value.InnerText = Convert.ToBase64String(bytes);
        });
        Assert.Equal("wss-decryption", Rule(Verify(changed, terms: Terms)));
        Assert.Equal("wss-decryption", Rule(Verify(Encrypted(), terms: Terms with { DecryptWith = [(RSA)Stranger.Key] })));
        Assert.Equal("wss-plain", Rule(Verify(Sign(Plain()), terms: Terms)));
    }

    [Fact]
    public void Who_encrypts_without_signing_is_nobody()
    {
        var message = Encoding.UTF8.GetString(
            new EnvelopeSigner(new() { EncryptFor = Ours.Certificate })
                .Protect(Encoding.UTF8.GetBytes(Plain()), Now));
        Assert.Equal("wss-unsigned", Rule(Verify(message, terms: Terms)));
    }

    private static string Encrypted() => Sign(Plain(), terms: new SecurityTerms { EncryptFor = Ours.Certificate });
}
