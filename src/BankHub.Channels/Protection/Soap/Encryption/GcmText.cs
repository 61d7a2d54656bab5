using System.Security.Cryptography;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Soap.Encryption;

/// <summary>AES-GCM as XML Encryption writes it (1.1, 5.2.4): nonce of 96 bits, text, tag of 128 bits.</summary>
internal static class GcmText
{
    private const int Nonce = 12, Tag = 16;

    public static byte[] Encrypt(byte[] key, byte[] plain)
    {
        var whole = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce, plain.Length), whole.AsSpan(Nonce + plain.Length));
        return whole;
    }

    public static byte[] Decrypt(byte[] key, byte[] whole)
    {
        if (whole.Length < Nonce + Tag)
            throw new XmlRefusal(SoapRules.Decryption);
        var plain = new byte[whole.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce, plain.Length), whole.AsSpan(Nonce + plain.Length), plain);
        return plain;
    }
}
