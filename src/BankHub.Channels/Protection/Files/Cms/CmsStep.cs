using System.Security.Cryptography;
using BankHub.Channels.Files.Beside;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>
/// CMS (RFC 5652, PKCS#7): signs, with the file inside or beside, then encrypts; with certificates that are agreed with the bank, and no
/// other. Whoever issued them proves nothing here.
/// </summary>
/// <param name="keys">The key ring.</param>
/// <param name="signature">The name of the key that signs what leaves, or of those that must have signed what comes; null for none.</param>
/// <param name="encryption">The name of the key for which to encrypt, or of those that decrypt; null for none.</param>
/// <param name="form">How the bank wants it; null for DER, the file inside.</param>
internal sealed class CmsStep(NamedKeys keys, string? signature, string? encryption, CmsForm? form = null) : IFileStep
{
    private readonly CmsForm _form = form ?? new CmsForm();

    public string Name => "cms";

    public CheckFile? Beside { get; } = form?.Detached is not { } name ? null : new CheckFile(
        name, 1, (_, bytes) => form.Write(
            CmsSignature.Sign(bytes.ToArray(), keys.Current(signature!, KeyUse.Sign), form.IsPss, detached: true)));

    public static CmsStep? Read(StepReader reader)
    {
        var detached = reader.Flag("cmsDetached") ? CheckFile.Called(reader, "cmsSignatureName", "{name}.p7s") : null;
        var form = new CmsForm(reader.Word("cmsEncoding", "der", "pem") == "pem", Detached: detached);
        if (reader.Leaves)
        {
            form = form with { IsPss = reader.Word("cmsPadding", "pkcs1", "pss") == "pss" };
            var (sign, encrypt) = (reader.Key("cmsSign", KeyUse.Sign), reader.Key("cmsEncrypt", KeyUse.Encrypt));
            if (sign is null && (encrypt is null || detached is not null))
                reader.Refuse("cmsSign", FileRules.KeyNeeded);
            return Detachable(reader, new CmsStep(reader.Keys, sign, encrypt, form), encrypt);
        }

        var (verify, decrypt) = (reader.Key("cmsVerify", KeyUse.Verify), reader.Key("cmsDecrypt", KeyUse.Decrypt));
        if (verify is null && (decrypt is null || detached is not null || !reader.Flag("cmsUnsigned")))
            reader.Refuse("cmsVerify", FileRules.CheckNeeded);
        return Detachable(reader, new CmsStep(reader.Keys, verify, decrypt, form), decrypt);
    }

    public Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        if (_form.Detached is not null)
        {
            // It is made when the file leaves; that its key is there is seen now.
            keys.Current(signature!, KeyUse.Sign);
            return Task.FromResult(file);
        }

        var bytes = file.Bytes.ToArray();
        try
        {
            if (signature is not null)
                bytes = CmsSignature.Sign(bytes, keys.Current(signature, KeyUse.Sign), _form.IsPss);
            if (encryption is not null)
                bytes = CmsEnvelope.Seal(bytes, keys.Current(encryption, KeyUse.Encrypt));
        }
        catch (CryptographicException)
        {
            throw new StepException("A key or certificate cannot be used for it.");
        }

        return Task.FromResult(file with { Bytes = _form.Write(bytes) });
    }

    public Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(_form.Detached is null ? Opened(file) : Checked(file));
        }
        catch (CryptographicException)
        {
            throw new StepException("It is damaged."); // Much of a message is decoded only where it is asked for.
        }
    }

    private FileParcel Opened(FileParcel file)
    {
        var bytes = _form.Read(file.Bytes.Span);
        if (encryption is not null)
            bytes = CmsEnvelope.Open(bytes, Needed(encryption, KeyUse.Decrypt));
        if (signature is not null)
            bytes = CmsSignature.Open(bytes, Needed(signature, KeyUse.Verify));
        return file with { Bytes = bytes };
    }

    private FileParcel Checked(FileParcel file)
    {
        var (beside, rest) = file.TakeBeside();
        CmsSignature.Check(file.Bytes.ToArray(), _form.Read(beside.Span), Needed(signature!, KeyUse.Verify));
        return rest;
    }

    private static CmsStep? Detachable(StepReader reader, CmsStep step, string? encryption)
    {
        if (step.Beside is null || encryption is null)
            return step;
        reader.Refuse("cmsDetached", FileRules.Detached);
        return null;
    }

    private IReadOnlyList<NamedKey> Needed(string name, KeyUse use) => keys.All(name, use) is { Count: > 0 } all
        ? all
        : throw new StepException($"No key {name} for {use} is valid now.");
}
