namespace BankHub.Formats.Soap;

/// <summary>How a message is read.</summary>
public sealed record SoapReadOptions
{
    public static readonly SoapReadOptions Default = new();

    public SoapLimits Limits { get; init; } = SoapLimits.Default;

    /// <summary>
    /// The header blocks that the caller understands beside those of WS-Addressing; the one of WS-Security is here because the channel has
    /// done what it says.
    /// </summary>
    public IReadOnlyList<SoapName> Understood { get; init; } = [SoapNamespaces.SecurityHeader];
}
