using BankHub.Channels.Protection.Http.Signing;

namespace BankHub.Channels.Protection.Http.Jws;

/// <summary>Reads how a bank wants its detached JWS from the options of a connection.</summary>
internal static class JwsOptions
{
    public static JwsScheme? Read(SchemeSource source)
    {
        var options = source.Options;
        var form = new JwsForm
        {
            Header = options.Text("signatureHeader") ?? "x-jws-signature",
            IsEncoded = options.Flag("jwsEncoded"),
            Issuer = source.IsCallback ? null : options.Text("jwsIssuer"),
            TrustAnchor = options.Text("jwsTrustAnchor"),
        };
        var signing = SignatureOptions.Signing(source, SignatureAlgorithm.Jws);
        var verifying = SignatureOptions.Verifying(source, SignatureAlgorithm.Jws, signing?.Algorithm);
        form = form with { Tolerance = SignatureOptions.Tolerance(options), BankIssuer = options.Text("bankIssuer") };
        return options.HasFindings ? null : new JwsScheme(form, signing, verifying);
    }
}
