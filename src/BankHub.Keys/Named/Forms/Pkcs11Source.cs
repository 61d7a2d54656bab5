using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Hsm;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>A key in a token behind a PKCS #11 library; its certificate, where it has one, lies outside.</summary>
internal sealed record Pkcs11Source(HsmAddress? Address, string Pin, string? Certificate) : KeySource
{
    public override KeyForm Form => KeyForm.Asymmetric;

    public override IEnumerable<string> References => new[] { Pin, Certificate }.OfType<string>();

    public static Pkcs11Source Read(Fields fields)
    {
        var library = fields.Optional("library", Leaf.Text);
        var pin = fields.Required("pin", KeyLeaf.Reference) ?? "";
        var hasUri = false;
        var address = fields.Optional("uri", node =>
        {
            hasUri = true;
            // The PIN is given beside it, with the other references of the file: another one within would be passed over.
            if (Leaf.Text(node) is { } text && HsmAddress.Read(text, library: library) is { } read && (read.Pin ?? pin) == pin)
                return read;
            node.Break(KeysRules.Pkcs11);
            return null;
        });
        if (!hasUri)
        {
            library ??= fields.Required("library", Leaf.Text);
            var (token, id) = (fields.Required("token", Leaf.Text), fields.Optional("objectId", KeyLeaf.Hex));
            var label = id is null ? fields.Required("object", Leaf.Text) : fields.Optional("object", Leaf.Text);
            address = library is null || token is null ? null : new HsmAddress(library, token, label, id);
        }

        return new Pkcs11Source(address, pin, fields.Optional("certificate", KeyLeaf.Reference));
    }

    public override KeyMaterial? Load(SourceReading reading)
    {
        if (Address is null)
            return reading.Refuse("uri", KeysRules.Pkcs11);
        var (pin, certificate) = (reading.Secret("pin", Pin), reading.Secret("certificate", Certificate));
        if (pin is null || (certificate is null) != (Certificate is null))
            return null;
        var certificates = Array.Empty<X509Certificate2>();
        if (certificate is not null)
        {
            if (PemBlocks.Read(Encoding.UTF8.GetString(certificate), null) is not { Key: null } own)
                return reading.Refuse("certificate", KeysRules.Pem);
            certificates = [.. own.Certificates];
        }

        try
        {
            return CertifiedKey.Of(new HsmKey(Address, Pin, reading.Secrets).Open(), true, certificates)
                ?? reading.Refuse("certificate", KeysRules.Pair);
        }
        catch (HsmException e)
        {
            // Its message names token, key and answer, which whoever mends it needs.
            return reading.Refuse("uri", KeysRules.Token(e.Message));
        }
    }
}
