using System.Buffers.Text;
using System.Security.Cryptography;
using BankHub.Channels.Examining;

namespace BankHub.Channels.Sftp;

/// <summary>What an SSH server shows of itself beside what is pinned, as fingerprints that people compare.</summary>
internal static class HostKeyFacts
{
    public static async Task<IReadOnlyList<ChannelFact>> AtAsync(SftpTarget target, CancellationToken cancellationToken)
    {
        var shown = await HostKeyScan.ShownAsync(target, cancellationToken);
        if (shown.Count == 0)
            return [new(Verdict.Broken, "host key", $"none of type {target.HostKeys.KeyTypes} was seen at {target.Host}:{target.Port}")];
        return
        [
            .. shown.Select(key => target.HostKeys.Keys.Contains(key)
                ? new ChannelFact(Verdict.Fine, "host key", $"{Said(key)}: pinned")
                : new ChannelFact(
                    shown.Any(target.HostKeys.Keys.Contains) ? Verdict.Doubtful : Verdict.Broken, "host key", $"{Said(key)}: NOT pinned")),
            .. target.HostKeys.Keys.Except(shown).Select(key =>
                new ChannelFact(Verdict.Fine, "host key", $"{Said(key)}: pinned, not shown (one that was, or will be)")),
        ];
    }

    // As ssh-keygen -l writes it.
    private static string Said((string Type, string Key) key) =>
        Base64.IsValid(key.Key)
            ? $"{key.Type} SHA256:{Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(key.Key))).TrimEnd('=')}"
            : $"{key.Type}, unreadable";
}
