using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Files;

namespace BankHub.Channels.Protection.Files.Cms;

/// <summary>How a bank wants its messages.</summary>
/// <param name="IsPem">As text (RFC 7468); otherwise DER.</param>
/// <param name="IsPss">RSA signs with PSS (RFC 4056); otherwise as PKCS #1 1.5 has it.</param>
/// <param name="Detached">How the signature's own file is called; null where the file is inside its signature.</param>
internal sealed record CmsForm(bool IsPem = false, bool IsPss = false, CompanionName? Detached = null)
{
    private const string Label = "CMS";

    /// <summary>What openssl writes, and what RFC 7468 has beside it.</summary>
    private static readonly string[] Labels = [Label, "PKCS7"];

    public byte[] Write(byte[] der) => IsPem ? Encoding.ASCII.GetBytes(PemEncoding.WriteString(Label, der) + "\n") : der;

    public byte[] Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsPem)
            return bytes.ToArray();
        var text = Encoding.Latin1.GetString(bytes);

        // Nothing stands around it: what a reader passes over, another one may read.
        return PemEncoding.TryFind(text, out var found) && Labels.Contains(text[found.Label])
            && string.IsNullOrWhiteSpace(text[..found.Location.Start.Value]) && string.IsNullOrWhiteSpace(text[found.Location.End.Value..])
                ? Convert.FromBase64String(text[found.Base64Data])
                : throw new StepException("It is no CMS message in PEM.");
    }
}
