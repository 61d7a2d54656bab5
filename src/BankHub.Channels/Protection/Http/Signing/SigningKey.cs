using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Signing;

/// <summary>What we sign with: the newest valid key of a name, asked for each message.</summary>
internal sealed class SigningKey(string name, SignatureAlgorithm algorithm, NamedKeys keys)
{
    public SignatureAlgorithm Algorithm => algorithm;

    /// <summary>Throws KeyNotFoundException when none is valid now.</summary>
    public NamedKey Current() => keys.Current(name, algorithm.IsMac ? KeyUse.Mac : KeyUse.Sign);
}
