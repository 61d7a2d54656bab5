using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>An armored OpenPGP key for gpg; its id is the fingerprint of its primary key.</summary>
internal sealed record OpenPgpSource(string Key, string? Passphrase) : KeySource
{
    public override KeyForm Form => KeyForm.OpenPgp;

    public override IEnumerable<string> References => new[] { Key, Passphrase }.OfType<string>();

    public static OpenPgpSource Read(Fields fields) =>
        new(fields.Required("key", KeyLeaf.Reference) ?? "", fields.Optional("passphrase", KeyLeaf.Reference));

    public override KeyMaterial? Load(SourceReading reading)
    {
        var (key, passphrase) = (reading.Secret("key", Key), reading.Secret("passphrase", Passphrase));
        if (key is null || (passphrase is null) != (Passphrase is null))
            return null;
        return OpenPgpPrimary.Read(Encoding.UTF8.GetString(key)) is { } primary
            ? new KeyMaterial
            {
                Id = primary.Fingerprint,
                IdIsFixed = true,
                HasPrivate = primary.IsPrivate,
                Secret = key,
                Passphrase = passphrase,
            }
            : reading.Refuse("key", KeysRules.OpenPgp);
    }
}
