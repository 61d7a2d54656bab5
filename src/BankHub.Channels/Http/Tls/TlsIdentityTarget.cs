using BankHub.Keys.Named;

namespace BankHub.Channels.Http.Tls;

/// <summary>Where our TLS certificate is: a named key, or a reference to a PEM or PFX.</summary>
/// <param name="KeyName">The named key; null for a reference.</param>
/// <param name="Certificate">The reference; null for a named key.</param>
/// <param name="Password">The reference of what opens the PFX or the PEM's key; null for nothing.</param>
internal sealed record TlsIdentityTarget(string? KeyName, string? Certificate, string? Password)
{
    public static TlsIdentityTarget? Read(OptionReader options, NamedKeys keys, bool isRequired)
    {
        var (key, file) = (options.Text("tlsKey"), options.Text("tlsCertificate"));
        if (key is null && file is null && !isRequired)
            return null;
        if (file is null)
            return new TlsIdentityTarget(options.Key("tlsKey", KeyUse.Tls, keys), null, null);
        var password = options.Text("tlsPassword") is null ? null : options.Secret("tlsPassword");
        return new TlsIdentityTarget(null, options.Secret("tlsCertificate"), password);
    }
}
