using System.Security.Cryptography;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>
/// CMS (RFC 5652, PKCS#7) in DER: signs with the file inside, then encrypts; with certificates that are agreed with the bank, and no other.
/// Whoever issued them proves nothing here.
/// </summary>
/// <param name="keys">The key ring.</param>
/// <param name="signature">The name of the key that signs what leaves, or of those that must have signed what comes; null for none.</param>
/// <param name="encryption">The name of the key for which to encrypt, or of those that decrypt; null for none.</param>
internal sealed class CmsStep(NamedKeys keys, string? signature, string? encryption) : IFileStep
{
    public string Name => "cms";

    public static CmsStep Read(StepReader reader)
    {
        if (reader.Leaves)
        {
            var (sign, encrypt) = (reader.Key("cmsSign", KeyUse.Sign), reader.Key("cmsEncrypt", KeyUse.Encrypt));
            if (sign is null && encrypt is null)
                reader.Refuse("cmsSign", FileRules.KeyNeeded);
            return new CmsStep(reader.Keys, sign, encrypt);
        }

        var (verify, decrypt) = (reader.Key("cmsVerify", KeyUse.Verify), reader.Key("cmsDecrypt", KeyUse.Decrypt));
        if (verify is null && (decrypt is null || !reader.Flag("cmsUnsigned")))
            reader.Refuse("cmsVerify", FileRules.CheckNeeded);
        return new CmsStep(reader.Keys, verify, decrypt);
    }

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var bytes = file.Bytes.ToArray();
        try
        {
            if (signature is not null)
                bytes = CmsSignature.Sign(bytes, keys.Current(signature, KeyUse.Sign));
            if (encryption is not null)
                bytes = CmsEnvelope.Seal(bytes, keys.Current(encryption, KeyUse.Encrypt));
        }
        catch (CryptographicException)
        {
            throw new StepException("A key or certificate cannot be used for it.");
        }

        return Task.FromResult(file with { Bytes = bytes });
    }

    public Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var bytes = file.Bytes.ToArray();
        try
        {
            if (encryption is not null)
                bytes = CmsEnvelope.Open(bytes, Needed(encryption, KeyUse.Decrypt));
            if (signature is not null)
                bytes = CmsSignature.Open(bytes, Needed(signature, KeyUse.Verify));
        }
        catch (CryptographicException)
        {
            throw new StepException("It is damaged."); // Much of a message is decoded only where it is asked for.
        }

        return Task.FromResult(file with { Bytes = bytes });
    }

    private IReadOnlyList<NamedKey> Needed(string name, KeyUse use) => keys.All(name, use) is { Count: > 0 } all
        ? all
        : throw new StepException($"No key {name} for {use} is valid now.");
}
