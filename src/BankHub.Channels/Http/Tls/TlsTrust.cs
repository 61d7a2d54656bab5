using BankHub.Channels.Revocation;

namespace BankHub.Channels.Http.Tls;

/// <summary>Whom we believe to be the bank.</summary>
/// <param name="CaFile">The only certificate authorities that are believed, as PEM; null for the system's.</param>
/// <param name="Pins">
/// The SHA-256 of the public keys that the server may have, in base64, with blanks between them (the next one beside the present one); null
/// for any. Without a CA file a pinned key needs no authority.
/// </param>
/// <param name="RevocationFile">A list of revoked certificates (CRL), PEM or DER, read anew at each handshake; null for none.</param>
internal sealed record TlsTrust(string? CaFile, string? Pins, string? RevocationFile)
{
    private const int PinLength = 32;

    public static TlsTrust Read(OptionReader options)
    {
        var (ca, pins, list) = (options.Authorities("caFile"), options.Text("serverPin"), RevocationList.Option(options));
        if (pins is not null && !PinsOf(pins).All(IsPin))
            options.Refuse("serverPin", ChannelRules.Pin);
        return new TlsTrust(ca, pins, list);
    }

    public static string[] PinsOf(string pins) => pins.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPin(string pin)
    {
        var bytes = new byte[PinLength + 1];
        return Convert.TryFromBase64String(pin, bytes, out var length) && length == PinLength;
    }
}
