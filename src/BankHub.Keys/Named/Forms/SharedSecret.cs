using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>A secret that both sides share, as text, Base64 or hexadecimal digits.</summary>
internal sealed record SharedSecret(string Secret, string Encoding) : KeySource
{
    private const string Text = "text", Base64 = "base64", Hex = "hex";
    private const int LeastBytes = 14;

    public override KeyForm Form => KeyForm.Secret;

    public override IEnumerable<string> References => [Secret];

    public static SharedSecret Read(Fields fields) => new(
        fields.Required("secret", KeyLeaf.Reference) ?? "", fields.Optional("encoding", Leaf.OneOf(Text, Base64, Hex)) ?? Text);

    public override KeyMaterial? Load(SourceReading reading)
    {
        if (reading.Secret("secret", Secret) is not { } written)
            return null;
        try
        {
            var secret = Encoding switch
            {
                Base64 => Convert.FromBase64String(System.Text.Encoding.UTF8.GetString(written)),
                Hex => Convert.FromHexString(System.Text.Encoding.UTF8.GetString(written)),
                _ => written,
            };
            // No id follows from a secret: a hash of a weak one would be a way to guess it.
            return secret.Length < LeastBytes
                ? reading.Refuse("secret", KeysRules.Short)
                : new KeyMaterial { Secret = secret, HasPrivate = true };
        }
        catch (FormatException)
        {
            return reading.Refuse("secret", KeysRules.Encoding);
        }
    }
}
