using BankHub.Channels.Protection.Files.Packed;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>OpenPGP (RFC 9580) through gpg: with the keys that are agreed with the bank, and no other.</summary>
/// <param name="keys">The key ring.</param>
/// <param name="homes">Where gpg works.</param>
/// <param name="signature">The name of the key that signs what leaves, or of those that must have signed what comes; null for none.</param>
/// <param name="encryption">The name of the key for which to encrypt, or of those that decrypt; null for none.</param>
/// <param name="armored">Whether what leaves is text.</param>
internal sealed class PgpStep(NamedKeys keys, PgpHomes homes, string? signature, string? encryption, bool armored) : IFileStep
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    public string Name => "pgp";

    public static PgpStep Read(StepReader reader, PgpHomes homes)
    {
        if (reader.Leaves)
        {
            var (sign, encrypt) = (reader.Key("pgpSign", KeyUse.Sign), reader.Key("pgpEncrypt", KeyUse.Encrypt));
            if (sign is null && encrypt is null)
                reader.Refuse("pgpSign", FileRules.KeyNeeded);
            return new PgpStep(reader.Keys, homes, sign, encrypt, reader.Flag("pgpArmor"));
        }

        var (verify, decrypt) = (reader.Key("pgpVerify", KeyUse.Verify), reader.Key("pgpDecrypt", KeyUse.Decrypt));
        if (verify is null && (decrypt is null || !reader.Flag("pgpUnsigned")))
            reader.Refuse("pgpVerify", FileRules.CheckNeeded);
        return new PgpStep(reader.Keys, homes, verify, decrypt, armored: false);
    }

    public async Task<FileParcel> ProtectAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var signer = signature is null ? null : keys.Current(signature, KeyUse.Sign);
        var recipient = encryption is null ? null : keys.Current(encryption, KeyUse.Encrypt);
        string[] what =
        [
            .. armored ? ["--armor"] : Array.Empty<string>(),
            .. signer is null ? Array.Empty<string>() : ["--sign", "--local-user", PgpHome.Fingerprint(signer)],
            .. recipient is null ? Array.Empty<string>() : ["--encrypt", "--recipient", PgpHome.Fingerprint(recipient)],
            "--cipher-algo", "AES256", "--digest-algo", "SHA256", "--compress-algo", "none", "--set-filename", file.Name,
        ];
        var (output, words) = await RunAsync(
            new[] { signer, recipient }.OfType<NamedKey>().ToArray(), what, file.Bytes, long.MaxValue, cancellationToken);
        var done = words.Ended && output.Length > 0
            && (signer is null || words.Count("SIG_CREATED") == 1)
            && (recipient is null || words.Count("END_ENCRYPTION") == 1);
        return done ? file with { Bytes = output } : throw new StepException(Unusable(words, signer, recipient));
    }

    public async Task<FileParcel> OpenAsync(FileParcel file, CancellationToken cancellationToken)
    {
        var signers = signature is null ? null : Needed(signature, KeyUse.Verify);
        var ours = encryption is null ? null : Needed(encryption, KeyUse.Decrypt);
        var (output, words) = await RunAsync(
            [.. signers ?? [], .. ours ?? []], ["--decrypt"], file.Bytes, Unpacking.Limit(file.Bytes.Length), cancellationToken);
        return PgpVerdict.Refuse(words, ours is not null, signers?.Select(PgpHome.Fingerprint).ToArray()) is { } reason
            ? throw new StepException(reason)
            : file with { Bytes = output };
    }

    private async Task<(byte[] Output, PgpWords Words)> RunAsync(
        IReadOnlyList<NamedKey> with, IEnumerable<string> what, ReadOnlyMemory<byte> input, long limit, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Time);
        try
        {
            return await homes.InHomeAsync(
                with, home => GpgProcess.RunAsync(home.Folder, [.. home.Unlocking, .. what], input, limit, deadline.Token), deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StepException("gpg did not end in time.", mayPass: true);
        }
    }

    private IReadOnlyList<NamedKey> Needed(string name, KeyUse use) => keys.All(name, use) is { Count: > 0 } all
        ? all
        : throw new StepException($"No key {name} for {use} is valid now.");

    private static string Unusable(PgpWords words, NamedKey? signer, NamedKey? recipient) =>
        words.Has("INV_RECP") ? $"gpg does not encrypt for {recipient}: it has expired, was revoked, or encrypts nothing."
        : words.Has("INV_SGNR") || (signer is not null && !words.Has("SIG_CREATED"))
            ? $"gpg does not sign with {signer}: it has expired, was revoked, is locked, or has no private part."
        : "gpg ended with an error.";
}
